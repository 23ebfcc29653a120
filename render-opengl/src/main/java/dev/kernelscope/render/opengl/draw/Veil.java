package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.gl.GlObject;
import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import org.lwjgl.opengl.GL33C;

/** Keeps the picture that was drawn, and lays it over the one that is drawn next: a cross-fade. */
public final class Veil implements AutoCloseable {

  private final ShaderProgram program = new ShaderProgram("veil");
  private final InstanceStream stream = new InstanceStream(1);
  private final int kept = GlObject.TEXTURE.make();

  /** Keeps what the bound framebuffer shows. */
  public void keep(int width, int height) {
    bind();
    GL33C.glCopyTexImage2D(GL33C.GL_TEXTURE_2D, 0, GL33C.GL_RGB8, 0, 0, width, height, 0);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_NEAREST);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_NEAREST);
  }

  /** Lays what was kept over the canvas; {@code strength} from 0 to 1 says how much of it is seen. */
  public void lay(float strength) {
    program.use();
    bind();
    program.set("kept", 0);
    program.set("strength", strength);
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_SRC_ALPHA, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    cover();
  }

  /** Lays a part of what was kept over the canvas, in its place; in device pixels, {@code y} from below. */
  public void lay(int x, int y, int width, int height) {
    program.use();
    bind();
    program.set("kept", 0);
    program.set("strength", 1f);
    GL33C.glDisable(GL33C.GL_BLEND);
    GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
    GL33C.glScissor(x, y, width, height);
    cover();
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
  }

  private void cover() {
    stream.put(0, 0, 0, 0).draw(GL33C.GL_TRIANGLE_STRIP, 4);
  }

  private void bind() {
    GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, kept);
  }

  @Override
  public void close() {
    GlObject.TEXTURE.free(kept);
    stream.close();
    program.close();
  }
}
