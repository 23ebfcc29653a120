package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import org.lwjgl.opengl.GL33C;

/** What everything else is drawn on: one colour, and the gradient behind a scene. Drawn at once, not with the ink. */
final class Ground implements AutoCloseable {

  private final ShaderProgram program = new ShaderProgram("ground");
  private final InstanceStream stream = new InstanceStream(1);

  /** Fills the whole canvas. */
  void clear(Rgba tint) {
    GL33C.glClearColor(tint.red(), tint.green(), tint.blue(), 1);
    GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT);
  }

  /** A rectangle in device pixels, {@code middle} at (50 %, 42 %), {@code edge} at three quarters of its size. */
  void gradient(int width, int height, float x0, float y0, float x1, float y1, Rgba middle, Rgba edge) {
    program.use();
    program.set("canvas", width, height);
    program.set("area", x0, y0, x1, y1);
    program.set("middle", middle.red(), middle.green(), middle.blue(), 1);
    program.set("edge", edge.red(), edge.green(), edge.blue(), 1);
    GL33C.glDisable(GL33C.GL_BLEND);
    GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    stream.put(0, 0, 0, 0).draw(GL33C.GL_TRIANGLE_STRIP, 4);
  }

  @Override
  public void close() {
    program.close();
    stream.close();
  }
}
