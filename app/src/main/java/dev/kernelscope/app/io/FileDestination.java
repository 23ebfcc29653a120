package dev.kernelscope.app.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file that is written under another name beside its own, and gets its own when it is complete. */
final class FileDestination extends Destination {

  private final Path file;
  private final boolean overwrite;

  private FileDestination(String name, Path file, boolean overwrite) {
    super(name);
    this.file = file;
    this.overwrite = overwrite;
  }

  static FileDestination of(String name, Path file, boolean overwrite) {
    Path target = throughLinks(file);
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.exists(folder)) {
      throw Failure.failed("cannot write '" + name + "': the directory '" + folder + "' does not exist");
    }
    if (!Files.isDirectory(folder)) {
      throw Failure.failed("cannot write '" + name + "': '" + folder + "' is not a directory");
    }
    return new FileDestination(name, target, overwrite);
  }

  /** A link is written through, not replaced. */
  private static Path throughLinks(Path file) {
    try {
      return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      return file;
    }
  }

  @Override
  public void write(Content content) {
    TemporaryFiles.clear(file);
    Path temporary = TemporaryFiles.beside(file);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      publish(temporary);
    } catch (FileAlreadyExistsException e) {
      throw Failure.failed("'" + name() + "' exists; --overwrite replaces it", e);
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      TemporaryFiles.remove(temporary);
    }
  }

  private void publish(Path temporary) throws IOException {
    if (!overwrite) {
      moveWithoutReplacing(temporary);
      return;
    }
    keepPermissions(temporary);
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A hard link fails where a file has appeared meanwhile; a move that must not replace cannot promise that everywhere.
   */
  private void moveWithoutReplacing(Path temporary) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.move(temporary, file);
    }
  }

  private void keepPermissions(Path temporary) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView now = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (old != null && now != null && Files.exists(file)) {
      now.setPermissions(old.readAttributes().permissions());
    }
  }
}
