package dev.kernelscope.render.opengl.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG. The JDK's images need no window system, so that they may share a process with GLFW on macOS, too. */
public final class Png {

  private Png() {}

  /** The picture as a PNG file, the same bytes for the same pixels. */
  public static byte[] encode(Picture picture) {
    return encode(picture.image());
  }

  /**
   * What two pictures of the same show that only stand on different ground.
   *
   * @param black on black
   * @param white on white
   */
  static byte[] encode(Picture black, Picture white) {
    BufferedImage image = new BufferedImage(black.width(), black.height(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < black.height(); y++) {
      for (int x = 0; x < black.width(); x++) {
        image.setRGB(x, y, uncovered(black.at(x, y), white.at(x, y)));
      }
    }
    return encode(image);
  }

  private static int uncovered(int black, int white) {
    int lost = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      lost = Math.max(lost, (white >> shift & 255) - (black >> shift & 255));
    }
    int alpha = 255 - lost;
    int color = 0;
    for (int shift = 0; shift < 24 && alpha > 0; shift += 8) {
      color |= Math.min(255, ((black >> shift & 255) * 255 + alpha / 2) / alpha) << shift;
    }
    return alpha << 24 | color;
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("this JDK has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return file.toByteArray();
  }
}
