package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import dev.kernelscope.render.opengl.look.Look;
import org.lwjgl.opengl.GL33C;

/** Pictures as slabs: a body like a tile's, and its front covered by a texture. */
final class SlabPainter implements AutoCloseable {

  private static final int VECTORS = 2;
  private static final int VERTICES = 4;

  /** The face lies a little before the body, so that the body's own front never shows through it. */
  private static final double BEFORE = 0.004;

  private final ShaderProgram program = new ShaderProgram("slab");
  private final InstanceStream stream = new InstanceStream(VECTORS);
  private final PictureTextures textures = new PictureTextures();

  void draw(Block block, Surface.Image image, Projection to, Look look, TileBatch bodies, float scale) {
    double width = block.right() - block.left();
    double height = block.top() - block.bottom();
    Vec3 middle = new Vec3(
        (block.left() + block.right()) / 2, (block.top() + block.bottom()) / 2, block.place().origin().z());
    Rgba fill = look.of(Token.LINE2);
    bodies.add(new TileBatch.Body(
        middle, 0, width, height, block.place().thickness(), fill, 0, new Rgba(0, 0, 0, 0), 0, 0.7f, 1));
    bodies.draw(to, look, scale);
    if (to.seesFront(middle)) {
      face(block, image, middle.plus(0, 0, BEFORE), width, height, to, look);
    }
  }

  private void face(
      Block block, Surface.Image image, Vec3 middle, double width, double height, Projection to, Look look) {
    textures.of(block, image, look).bind(0);
    program.use();
    program.set("world", to.matrix());
    program.set("canvas", to.canvasWidth(), to.canvasHeight());
    program.set("picture", 0);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glEnable(GL33C.GL_DEPTH_TEST);
    GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    stream
        .put((float) middle.x(), (float) middle.y(), (float) middle.z(), 0)
        .put((float) width / 2, (float) height / 2, 0, 0)
        .draw(GL33C.GL_TRIANGLE_STRIP, VERTICES);
  }

  @Override
  public void close() {
    program.close();
    stream.close();
    textures.close();
  }
}
