package dev.kernelscope.app.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where a result goes: a file, which appears whole or not at all, a special file, or standard output. Checked before
 * any work is done, so that nobody waits for a result that cannot be stored.
 */
public abstract sealed class Destination permits FileDestination, StreamDestination {

  /** The name that stands for standard output. */
  public static final String STANDARD_OUTPUT = "-";

  private static final Set<String> STANDARD_OUTPUT_FILES = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  private final String name;

  Destination(String name) {
    this.name = name;
  }

  /**
   * The destination of that name.
   *
   * @param name a file's name, or {@code -}
   * @param overwrite whether an existing file may be replaced
   * @throws Failure if it is clear already that nothing can be written there
   */
  public static Destination of(String name, boolean overwrite, Console console) {
    if (name.equals(STANDARD_OUTPUT) || STANDARD_OUTPUT_FILES.contains(name)) {
      return new StreamDestination(name, () -> console.out());
    }
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw Failure.failed("cannot write '" + name + "': it is a directory; name a file in it");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new StreamDestination(name, () -> new BufferedOutputStream(Files.newOutputStream(file)));
    }
    if (Files.exists(file) && !overwrite) {
      throw Failure.failed("'" + name + "' exists; --overwrite replaces it");
    }
    return FileDestination.of(name, file, overwrite);
  }

  private static Path path(String name) {
    if (name.isBlank()) {
      throw Failure.usage("the output's name is empty; allowed is a file's name, or - for standard output");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + name + "' is not a file's name: " + e.getReason());
    }
  }

  /** The name as the user wrote it. */
  public String name() {
    return name;
  }

  /** Whether the result goes to this process's standard output. */
  public boolean isStandardOutput() {
    return name.equals(STANDARD_OUTPUT) || STANDARD_OUTPUT_FILES.contains(name);
  }

  /** Whether it is a file of its own, not a stream or device. */
  public boolean isFile() {
    return this instanceof FileDestination;
  }

  /**
   * Writes the result. If the content fails, nothing is left behind.
   *
   * @throws Failure if the destination fails
   */
  public abstract void write(Content content);

  final Failure cannotWrite(IOException e) {
    return Failure.failed("cannot write '" + name + "': " + Reasons.of(e), e);
  }

  /** What writes a result. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }
}
