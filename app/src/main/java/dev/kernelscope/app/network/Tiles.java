package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.scene.style.ColorScale;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.image.BufferedImage;

/** Numbers as pixels. */
final class Tiles {

  private Tiles() {}

  /** A map of a layer, dark at 0 and below, so that bright always says "here". */
  static BufferedImage map(Plane plane, Theme theme, int height, int width) {
    Plane sized = plane.resized(height, width);
    float most = sized.brightest();
    ColorScale scale = theme.scale(ScaleKind.UNSIGNED);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, scale.at(most > 0 ? sized.at(y, x) / most : 0).value());
      }
    }
    return image;
  }

  /** A photograph, grey or colour, 0 to 255. */
  static BufferedImage photo(Tensor colour, int height, int width) {
    Plane red = Plane.of(colour, 0).resized(height, width);
    boolean grey = colour.shape().c() == 1;
    Plane green = grey ? red : Plane.of(colour, 1).resized(height, width);
    Plane blue = grey ? red : Plane.of(colour, 2).resized(height, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, byteOf(red.at(y, x)) << 16 | byteOf(green.at(y, x)) << 8 | byteOf(blue.at(y, x)));
      }
    }
    return image;
  }

  /** A kernel: with three channels as colours around grey, otherwise its first channel on the scale of weights. */
  static BufferedImage kernel(Tensor weights, int filter, Theme theme, int side) {
    int taps = weights.shape().h() * weights.shape().w();
    int from = weights.offset() + filter * weights.shape().c() * taps;
    boolean colour = weights.shape().c() == 3;
    double limit = 1e-12;
    for (int i = 0; i < (colour ? 3 : 1) * taps; i++) {
      limit = Math.max(limit, Math.abs(weights.data()[from + i]));
    }
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int tap = from + y * weights.shape().h() / side * weights.shape().w() + x * weights.shape().w() / side;
        image.setRGB(x, y, colour
            ? tone(weights, tap, limit) << 16 | tone(weights, tap + taps, limit) << 8
                | tone(weights, tap + 2 * taps, limit)
            : theme.scale(ScaleKind.WEIGHTS).at(0.5 + 0.5 * weights.data()[tap] / limit).value());
      }
    }
    return image;
  }

  private static int tone(Tensor weights, int at, double limit) {
    return byteOf(127.5 + 127.5 * weights.data()[at] / limit);
  }

  /** A colour, mixed with black. */
  static int veiled(int rgb, double share) {
    return byteOf(share * (rgb >> 16 & 255)) << 16 | byteOf(share * (rgb >> 8 & 255)) << 8
        | byteOf(share * (rgb & 255));
  }

  private static int byteOf(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
