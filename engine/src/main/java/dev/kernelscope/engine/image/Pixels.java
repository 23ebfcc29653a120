package dev.kernelscope.engine.image;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Turns decoded images into numbers. Samples are taken as they are stored: {@code BufferedImage.getRGB} would pass grey
 * through a linear colour space and brighten it.
 */
final class Pixels {

  private Pixels() {}

  static Picture toPicture(BufferedImage image) throws ImageFormatException {
    return image.getColorModel() instanceof IndexColorModel palette ? indexed(image, palette) : direct(image);
  }

  private static Picture direct(BufferedImage image) throws ImageFormatException {
    ColorModel model = image.getColorModel();
    int channels = switch (model.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> 1;
      case ColorSpace.TYPE_RGB -> 3;
      default -> throw new ImageFormatException("the image is neither grey nor RGB: convert it to RGB");
    };
    if (model.isAlphaPremultiplied()) {
      image.coerceData(false);
    }
    Tensor colour = Tensor.zeros(Shape.of(channels, image.getHeight(), image.getWidth()));
    for (int c = 0; c < channels; c++) {
      copyBand(image, c, colour, c);
    }
    if (!model.hasAlpha()) {
      return new Picture(colour, null);
    }
    Tensor alpha = Tensor.zeros(Shape.of(image.getHeight(), image.getWidth()));
    copyBand(image, channels, alpha, 0);
    return new Picture(colour, alpha);
  }

  /** Copies a band, scaled to 0–255 from as many bits as it has. */
  private static void copyBand(BufferedImage image, int band, Tensor target, int channel) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    float most = (float) ((1L << image.getColorModel().getComponentSize(band)) - 1);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, band, row);
      int at = target.shape().index(target.layout(), 0, channel, y, 0);
      for (int x = 0; x < width; x++) {
        target.data()[at + x] = most == 255f ? row[x] : row[x] * 255f / most;
      }
    }
  }

  /** A palette of nothing but grey makes a grey picture; a transparent entry makes an alpha plane. */
  private static Picture indexed(BufferedImage image, IndexColorModel palette) {
    int[] argb = new int[palette.getMapSize()];
    palette.getRGBs(argb);
    boolean[] used = usedEntries(image, argb.length);
    boolean grey = true;
    boolean transparent = false;
    for (int i = 0; i < argb.length; i++) {
      if (used[i]) {
        transparent |= (argb[i] >>> 24) != 255;
        grey &= (argb[i] >> 16 & 255) == (argb[i] & 255) && (argb[i] >> 8 & 255) == (argb[i] & 255);
      }
    }
    Tensor colour = Tensor.zeros(Shape.of(grey ? 1 : 3, image.getHeight(), image.getWidth()));
    Tensor alpha = transparent ? Tensor.zeros(Shape.of(image.getHeight(), image.getWidth())) : null;
    int plane = image.getHeight() * image.getWidth();
    int[] row = new int[image.getWidth()];
    for (int y = 0, at = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int index : row) {
        int entry = index < argb.length ? argb[index] : 0xff000000;
        colour.data()[at] = entry >> 16 & 255;
        if (!grey) {
          colour.data()[plane + at] = entry >> 8 & 255;
          colour.data()[2 * plane + at] = entry & 255;
        }
        if (transparent) {
          alpha.data()[at] = entry >>> 24;
        }
        at++;
      }
    }
    return new Picture(colour, alpha);
  }

  private static boolean[] usedEntries(BufferedImage image, int entries) {
    boolean[] used = new boolean[entries];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int index : row) {
        if (index < entries) {
          used[index] = true;
        }
      }
    }
    return used;
  }
}
