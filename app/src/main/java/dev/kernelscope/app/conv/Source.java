package dev.kernelscope.app.conv;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Optional;

/**
 * An input that has been read.
 *
 * @param name as the user wrote it
 * @param tensor N×C×H×W
 * @param rank rank of the array, 2 to 4; 3 for an image
 * @param picture the image, where it is one
 */
public record Source(String name, Tensor tensor, int rank, Optional<Picture> picture) {

  /** Whether it is an image. */
  public boolean isPicture() {
    return picture.isPresent();
  }
}
