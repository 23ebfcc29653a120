package dev.kernelscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file through which two JVMs tell each other something; closing it deletes it.
 *
 * @param path where it is
 */
record Scratch(Path path) implements AutoCloseable {

  /** A new, empty one. */
  static Scratch of(String name) {
    try {
      return new Scratch(Files.createTempFile(name, ".json"));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What it holds. */
  String read() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** This one, holding that. */
  Scratch holding(String text) {
    try {
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static BenchException failed(IOException e) {
    return new BenchException("cannot fork a JVM: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      System.getLogger(Scratch.class.getName()).log(System.Logger.Level.DEBUG, "a temporary file stays behind", e);
    }
  }
}
