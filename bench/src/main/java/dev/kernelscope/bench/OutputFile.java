package dev.kernelscope.bench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all. Whether it may be written is asked before hours of measuring, not after. */
final class OutputFile {

  private final Path path;
  private final boolean overwrite;

  private OutputFile(Path path, boolean overwrite) {
    this.path = path;
    this.overwrite = overwrite;
  }

  /**
   * A file to be written later.
   *
   * @throws BenchException if it is clear already that it cannot be
   */
  static OutputFile of(Path path, boolean overwrite) {
    Path folder = folderOf(path);
    if (Files.isDirectory(path)) {
      throw new BenchException("cannot write '" + path + "': it is a directory");
    }
    if (Files.exists(path) && !overwrite) {
      throw new BenchException("'" + path + "' exists; --overwrite replaces it");
    }
    if (!Files.isDirectory(folder)) {
      throw new BenchException("cannot write '" + path + "': there is no directory '" + folder + "'");
    }
    if (!Files.isWritable(isDevice(path) ? path : folder)) {
      throw new BenchException("cannot write '" + path + "': no permission");
    }
    return new OutputFile(path, overwrite);
  }

  private static Path folderOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of(".") : parent;
  }

  /** A terminal, a pipe or /dev/full cannot be replaced by a file. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  /** Writes the content. */
  void write(String content) {
    try {
      if (isDevice(path)) {
        Files.writeString(path, content);
      } else {
        replace(content);
      }
    } catch (FileAlreadyExistsException e) {
      throw new BenchException("'" + path + "' exists; --overwrite replaces it", e);
    } catch (IOException e) {
      throw new BenchException("cannot write '" + path + "': " + reason(e), e);
    }
  }

  private void replace(String content) throws IOException {
    Path draft = folderOf(path).resolve("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (overwrite) {
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(draft, path);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String reason(IOException e) {
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said;
  }
}
