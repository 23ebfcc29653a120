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
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
      BufferedImage image = picture.image();
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("this JDK has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return file.toByteArray();
  }
}
