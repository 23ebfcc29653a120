package dev.kernelscope.render.opengl.gl;

import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/**
 * Pictures of one size, one behind the other, that one draw call can show all: three bytes a texel, blended between
 * texels, with smaller copies for pictures that are drawn smaller than they are.
 */
public final class TextureArray implements AutoCloseable {

  private final int id = GlObject.TEXTURE.make();
  private final int width;
  private final int height;

  /** {@code layers} pictures whose texels are not defined yet; the sizes keep to the driver's limits. */
  public TextureArray(int width, int height, int layers) {
    this.width = width;
    this.height = height;
    bind(0);
    GL33C.glTexImage3D(GL33C.GL_TEXTURE_2D_ARRAY, 0, GL33C.GL_RGB8, width, height, layers, 0, GL33C.GL_RGB,
        GL33C.GL_UNSIGNED_BYTE, (ByteBuffer) null);
    set(GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR_MIPMAP_LINEAR);
    set(GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
    set(GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_CLAMP_TO_EDGE);
    set(GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_CLAMP_TO_EDGE);
  }

  private static void set(int parameter, int value) {
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D_ARRAY, parameter, value);
  }

  /** Texels a row. */
  public int width() {
    return width;
  }

  /** Rows of texels. */
  public int height() {
    return height;
  }

  /** The most texels that a side can have here. */
  public static int largestSide() {
    return GL33C.glGetInteger(GL33C.GL_MAX_TEXTURE_SIZE);
  }

  /** The most pictures that one array can have here. */
  public static int mostLayers() {
    return GL33C.glGetInteger(GL33C.GL_MAX_ARRAY_TEXTURE_LAYERS);
  }

  /** Writes a picture: {@code width · height · 3} bytes, row 0 first. */
  public void write(int layer, byte[] texels) {
    ByteBuffer bytes = MemoryUtil.memAlloc(texels.length).put(texels).flip();
    try {
      bind(0);
      GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 1);
      GL33C.glTexSubImage3D(GL33C.GL_TEXTURE_2D_ARRAY, 0, 0, 0, layer, width, height, 1, GL33C.GL_RGB,
          GL33C.GL_UNSIGNED_BYTE, bytes);
    } finally {
      MemoryUtil.memFree(bytes);
    }
  }

  /** Makes the smaller copies, when all pictures are written. */
  public void finish() {
    bind(0);
    GL33C.glGenerateMipmap(GL33C.GL_TEXTURE_2D_ARRAY);
  }

  /** Makes these the pictures of a unit, counted from 0. */
  public void bind(int unit) {
    GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D_ARRAY, id);
  }

  @Override
  public void close() {
    GlObject.TEXTURE.free(id);
  }
}
