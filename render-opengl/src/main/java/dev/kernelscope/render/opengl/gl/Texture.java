package dev.kernelscope.render.opengl.gl;

import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/** A two-dimensional texture with its size and format fixed when it is made. */
public final class Texture implements AutoCloseable {

  /** Bytes of a texel, and how the texture is read between texels. */
  public enum Kind {
    /** One byte a texel, read texel by texel: coverage of glyphs. */
    COVERAGE(GL33C.GL_R8, GL33C.GL_RED, GL33C.GL_NEAREST, GL33C.GL_NEAREST),
    /** Three bytes a texel, blended between texels: a colour scale. */
    SCALE(GL33C.GL_RGB8, GL33C.GL_RGB, GL33C.GL_LINEAR, GL33C.GL_LINEAR);

    private final int stored;
    private final int given;
    private final int smaller;
    private final int larger;

    Kind(int stored, int given, int smaller, int larger) {
      this.stored = stored;
      this.given = given;
      this.smaller = smaller;
      this.larger = larger;
    }

    private int bytes() {
      return given == GL33C.GL_RED ? 1 : 3;
    }
  }

  private final Kind kind;
  private final int id;

  /** A texture of zeros. */
  public Texture(Kind kind, int width, int height) {
    this.kind = kind;
    id = GlObject.TEXTURE.make();
    bind(0);
    ByteBuffer zeros = MemoryUtil.memCalloc(width * height * kind.bytes());
    GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 1);
    GL33C.glTexImage2D(
        GL33C.GL_TEXTURE_2D, 0, kind.stored, width, height, 0, kind.given, GL33C.GL_UNSIGNED_BYTE, zeros);
    MemoryUtil.memFree(zeros);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MIN_FILTER, kind.smaller);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MAG_FILTER, kind.larger);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_CLAMP_TO_EDGE);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_CLAMP_TO_EDGE);
  }

  /** Replaces a rectangle; {@code texels} holds its rows from {@code y} on, without gaps. */
  public void write(int x, int y, int width, int height, byte[] texels) {
    ByteBuffer bytes = MemoryUtil.memAlloc(texels.length).put(texels).flip();
    try {
      bind(0);
      GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 1);
      GL33C.glTexSubImage2D(
          GL33C.GL_TEXTURE_2D, 0, x, y, width, height, kind.given, GL33C.GL_UNSIGNED_BYTE, bytes);
    } finally {
      MemoryUtil.memFree(bytes);
    }
  }

  /** Makes this the texture of a unit, counted from 0. */
  public void bind(int unit) {
    GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, id);
  }

  @Override
  public void close() {
    GlObject.TEXTURE.free(id);
  }
}
