package dev.kernelscope.render.opengl.gl;

import java.nio.FloatBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/**
 * Instances that are written anew for each draw call: a growing float buffer in native memory and the vertex array
 * that hands it to a shader as {@code vec4} attributes 0 to n−1, one step an instance.
 */
public final class InstanceStream implements AutoCloseable {

  private static final int FIRST_INSTANCES = 1024;
  private static final int VEC4 = 4;

  private final int vectors;
  private final int vertexArray;
  private final int buffer;
  private FloatBuffer staging;

  /** A stream of instances of {@code vectors} four-component vectors each. */
  public InstanceStream(int vectors) {
    this.vectors = vectors;
    staging = MemoryUtil.memAllocFloat(FIRST_INSTANCES * vectors * VEC4);
    vertexArray = GlObject.VERTEX_ARRAY.make();
    GL33C.glBindVertexArray(vertexArray);
    buffer = GlObject.BUFFER.make();
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
    for (int i = 0; i < vectors; i++) {
      GL33C.glEnableVertexAttribArray(i);
      GL33C.glVertexAttribPointer(i, VEC4, GL33C.GL_FLOAT, false, stride(), (long) i * VEC4 * Float.BYTES);
      GL33C.glVertexAttribDivisor(i, 1);
    }
  }

  private int stride() {
    return vectors * VEC4 * Float.BYTES;
  }

  /** Adds one vector; every instance takes as many as the stream was made for. */
  public InstanceStream put(float x, float y, float z, float w) {
    if (staging.remaining() < VEC4) {
      staging = MemoryUtil.memRealloc(staging, staging.capacity() * 2);
    }
    staging.put(x).put(y).put(z).put(w);
    return this;
  }

  /** How many whole instances wait. */
  public int count() {
    return staging.position() / (vectors * VEC4);
  }

  /** Draws every waiting instance with {@code vertices} vertices each, and forgets them. */
  public void draw(int mode, int vertices) {
    draw(mode, 0, vertices);
  }

  /** Draws every waiting instance with {@code vertices} vertices each, counted from {@code first}, and forgets them. */
  public void draw(int mode, int first, int vertices) {
    int count = count();
    if (count > 0) {
      staging.flip();
      GL33C.glBindVertexArray(vertexArray);
      GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
      GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, staging, GL33C.GL_STREAM_DRAW);
      GL33C.glDrawArraysInstanced(mode, first, vertices, count);
    }
    staging.clear();
  }

  @Override
  public void close() {
    GlObject.VERTEX_ARRAY.free(vertexArray);
    GlObject.BUFFER.free(buffer);
    MemoryUtil.memFree(staging);
  }
}
