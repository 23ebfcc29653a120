package dev.kernelscope.render.opengl.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.lwjgl.stb.STBIWriteCallback;
import org.lwjgl.stb.STBImageWrite;
import org.lwjgl.system.MemoryUtil;

/**
 * Writes PNG through stb: the JDK's writer would bring AWT into the process, which on macOS must not share one with GLFW.
 */
public final class Png {

  private static final int CHANNELS = 3;

  private Png() {}

  /** The picture as a PNG file, the same bytes for the same pixels. */
  public static byte[] encode(Picture picture) {
    ByteBuffer pixels = MemoryUtil.memAlloc(picture.rgb().length).put(picture.rgb()).flip();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (STBIWriteCallback sink = STBIWriteCallback.create((context, data, size) -> {
          byte[] chunk = new byte[size];
          MemoryUtil.memByteBuffer(data, size).get(chunk);
          file.writeBytes(chunk);
        })) {
      boolean done = STBImageWrite.stbi_write_png_to_func(
          sink, 0, picture.width(), picture.height(), CHANNELS, pixels, picture.width() * CHANNELS);
      if (!done) {
        throw new IllegalStateException("the PNG writer failed");
      }
      return file.toByteArray();
    } finally {
      MemoryUtil.memFree(pixels);
    }
  }
}
