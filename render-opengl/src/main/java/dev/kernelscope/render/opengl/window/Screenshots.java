package dev.kernelscope.render.opengl.window;

import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.export.Png;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Saves pictures of the window in a folder, under the first free number. */
final class Screenshots {

  private static final int MOST = 100_000;

  private final Path folder;

  /** Into the folder that the program was started in. */
  Screenshots() {
    this(Path.of(""));
  }

  Screenshots(Path folder) {
    this.folder = folder;
  }

  /** Saves a picture; gives a message about it. */
  String save(Picture picture) {
    try {
      return "saved " + write(Png.encode(picture)).getFileName();
    } catch (IOException e) {
      return "not saved: " + e.getMessage();
    }
  }

  private Path write(byte[] png) throws IOException {
    // The file appears whole or not at all: written under another name first.
    Path parts = Files.createTempFile(folder.toAbsolutePath(), ".kernelscope", ".part");
    try {
      Files.write(parts, png);
      for (int i = 1; i < MOST; i++) {
        Path file = folder.resolve("kernelscope-" + i + ".png");
        if (!Files.exists(file)) {
          return Files.move(parts, file, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      throw new FileAlreadyExistsException("kernelscope-" + MOST + ".png");
    } finally {
      Files.deleteIfExists(parts);
    }
  }
}
