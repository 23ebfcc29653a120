package dev.kernelscope.app.conv;

import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.image.ImageFormat;
import java.util.Locale;
import java.util.Optional;

/** What the output file is: an array, or an image of some format. */
public sealed interface OutputKind {

  /** A {@code .npy} file. */
  record Array() implements OutputKind {}

  /**
   * An image.
   *
   * @param format which one
   */
  record Image(ImageFormat format) implements OutputKind {}

  /**
   * What the extension of the name means. Standard output and devices have none and get what the input is: an array, or
   * a PNG.
   *
   * @throws Failure if the extension is unknown
   */
  static OutputKind of(Destination destination, boolean fromPicture) {
    String name = destination.name();
    if (name.toLowerCase(Locale.ROOT).endsWith(".npy")) {
      return new Array();
    }
    Optional<ImageFormat> format = ImageFormat.ofName(name);
    if (format.isPresent()) {
      return new Image(format.get());
    }
    if (destination.isFile()) {
      throw Failure.usage("output '" + name
          + "' has no known extension; allowed are .npy, .png, .jpg, .jpeg, .gif and .bmp");
    }
    return fromPicture ? new Image(ImageFormat.PNG) : new Array();
  }
}
