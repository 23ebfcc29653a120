package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A drawn edge: a straight line through a plain image, dark on one side and bright on the other.
 *
 * @param degrees the direction in which it gets brighter: 0 to the right, 90 upwards, counter-clockwise
 * @param offset pixels from the image's middle to the line, in that direction
 * @param dark the number of a pixel on the dark side
 * @param bright the number of a pixel on the bright side
 */
public record DrawnEdge(double degrees, double offset, float dark, float bright) {

  /** One grey image, 1×C×H×W, with the same numbers in every channel; a pixel on the line gets a share of both. */
  public Tensor draw(int channels, int rows, int columns) {
    Tensor image = Tensor.zeros(Shape.of(channels, rows, columns));
    double x = Math.cos(Math.toRadians(degrees));
    double y = -Math.sin(Math.toRadians(degrees));
    double width = Math.abs(x) + Math.abs(y);
    int plane = rows * columns;
    for (int i = 0; i < plane; i++) {
      double across = (i % columns - (columns - 1) / 2.0) * x + (i / columns - (rows - 1) / 2.0) * y - offset;
      // A pixel is as wide as its shadow along the direction, so that this share is exact for edges along the axes.
      double share = Math.clamp(0.5 + across / width, 0, 1);
      float value = (float) (dark + (bright - dark) * share);
      for (int c = 0; c < channels; c++) {
        image.data()[c * plane + i] = value;
      }
    }
    return image;
  }
}
