package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves what a session shows, each time under the first number that is not taken. */
final class Saved {

  private static final String FILE = "kernelscope-screen-";

  private Saved() {}

  /** Writes bytes to a file with that extension in the current folder; says which, or why not. */
  static String as(String extension, byte[] bytes, Console console) {
    int number = 1;
    while (Files.exists(Path.of(FILE + number + extension))) {
      number++;
    }
    String name = FILE + number + extension;
    try {
      Destination.of(name, false, console).write(out -> out.write(bytes));
      return "written to " + name;
    } catch (Failure e) {
      return e.getMessage();
    }
  }
}
