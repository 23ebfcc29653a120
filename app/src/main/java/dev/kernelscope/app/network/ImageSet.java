package dev.kernelscope.app.network;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Images by name: files, and all that lie in folders. */
public final class ImageSet {

  private ImageSet() {}

  /**
   * All images; those of a folder in the order of their names, without its subfolders.
   *
   * @throws Failure if a folder has none or cannot be read
   */
  public static List<String> of(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      try {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
          all.addAll(inFolder(name, path));
        } else {
          all.add(name);
        }
      } catch (InvalidPathException e) {
        throw Failure.failed("cannot read '" + name + "': " + e.getReason(), e);
      }
    }
    return all;
  }

  private static List<String> inFolder(String name, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> images = files.filter(Files::isRegularFile).map(Path::toString)
          .filter(file -> ImageFormat.ofName(file).isPresent()).sorted().toList();
      if (images.isEmpty()) {
        throw Failure.failed("'" + name + "' has no images (.png, .jpg, .gif, .bmp)");
      }
      return images;
    } catch (IOException e) {
      throw Failure.failed("cannot read '" + name + "': " + Reasons.of(e), e);
    }
  }
}
