package dev.kernelscope.render.opengl.gl;

import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/** Pixels to draw into without a window: eight bits a channel, with a depth buffer. */
public final class Framebuffer implements AutoCloseable {

  private final int width;
  private final int height;
  private final int framebuffer;
  private final int color;
  private final int depth;

  /**
   * Makes a framebuffer of {@code width} × {@code height} pixels.
   *
   * @throws IllegalArgumentException when the driver has no framebuffer of that size
   */
  public Framebuffer(int width, int height) {
    int limit = largestSide();
    if (width < 1 || height < 1 || width > limit || height > limit) {
      throw new IllegalArgumentException(
          "a picture of " + width + "x" + height + " pixels cannot be drawn here, 1x1 to " + limit
          + "x" + limit + " can");
    }
    this.width = width;
    this.height = height;
    color = renderbuffer(GL33C.GL_RGBA8);
    depth = renderbuffer(GL33C.GL_DEPTH_COMPONENT24);
    framebuffer = GlObject.FRAMEBUFFER.make();
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
    attach(GL33C.GL_COLOR_ATTACHMENT0, color);
    attach(GL33C.GL_DEPTH_ATTACHMENT, depth);
    int status = GL33C.glCheckFramebufferStatus(GL33C.GL_FRAMEBUFFER);
    if (status != GL33C.GL_FRAMEBUFFER_COMPLETE) {
      close();
      throw new IllegalArgumentException(
          "a framebuffer of " + width + "x" + height + " pixels is refused with status 0x"
          + Integer.toHexString(status));
    }
  }

  /** The most pixels that a side can have here: both what is drawn into and what is drawn at once have limits. */
  public static int largestSide() {
    int[] viewport = new int[2];
    GL33C.glGetIntegerv(GL33C.GL_MAX_VIEWPORT_DIMS, viewport);
    return Math.min(GL33C.glGetInteger(GL33C.GL_MAX_RENDERBUFFER_SIZE), Math.min(viewport[0], viewport[1]));
  }

  private int renderbuffer(int format) {
    int id = GlObject.RENDERBUFFER.make();
    GL33C.glBindRenderbuffer(GL33C.GL_RENDERBUFFER, id);
    GL33C.glRenderbufferStorage(GL33C.GL_RENDERBUFFER, format, width, height);
    return id;
  }

  private static void attach(int point, int renderbuffer) {
    GL33C.glFramebufferRenderbuffer(GL33C.GL_FRAMEBUFFER, point, GL33C.GL_RENDERBUFFER, renderbuffer);
  }

  /** Makes this the target of drawing and reading. */
  public void bind() {
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
  }

  /** The picture, three bytes a pixel, row 0 at the top: {@code width · height · 3} bytes in all. */
  public byte[] readRgb() {
    bind();
    return readBoundRgb(width, height);
  }

  /** The lower left {@code width} × {@code height} pixels of the bound framebuffer, as {@link #readRgb} gives them. */
  public static byte[] readBoundRgb(int width, int height) {
    int row = width * 3;
    ByteBuffer pixels = MemoryUtil.memAlloc(row * height);
    try {
      GL33C.glPixelStorei(GL33C.GL_PACK_ALIGNMENT, 1);
      GL33C.glReadPixels(0, 0, width, height, GL33C.GL_RGB, GL33C.GL_UNSIGNED_BYTE, pixels);
      byte[] result = new byte[row * height];
      for (int y = 0; y < height; y++) {
        // GL counts rows from below.
        pixels.get((height - 1 - y) * row, result, y * row, row);
      }
      return result;
    } finally {
      MemoryUtil.memFree(pixels);
    }
  }

  @Override
  public void close() {
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
    GlObject.FRAMEBUFFER.free(framebuffer);
    GlObject.RENDERBUFFER.free(color);
    GlObject.RENDERBUFFER.free(depth);
  }
}
