package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import dev.kernelscope.render.opengl.look.Look;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.opengl.GL33C;

/**
 * Tiles as instances of one shader, drawn from the farthest to the nearest: their edges are blended, so what lies
 * behind must be there first. The depth buffer settles what the order of centres cannot.
 */
final class TileBatch implements AutoCloseable {

  private static final int VECTORS = 5;
  private static final int VERTICES = 18;
  /** Those of the front alone, the last ones. */
  private static final int FRONT = 6;
  /** Sides that are narrower, in device pixels, are not seen. */
  private static final float THIN = 0.5f;
  private static final float PAD_PITCH = 7;
  private static final float PAD_LINE = 1.6f;
  private static final float DROP_PITCH = 9;
  private static final float DROP_LINE = 1.5f;

  private final ShaderProgram program = new ShaderProgram("tile");
  private final InstanceStream stream = new InstanceStream(VECTORS);
  private final List<Body> bodies = new ArrayList<>();
  private final FarthestFirst order = new FarthestFirst();

  /**
   * A tile to draw.
   *
   * @param centre of its front face
   * @param turn about the horizontal axis, radians
   * @param width of the face in world units
   * @param height of the face in world units
   * @param thickness in world units, 0 for flat
   * @param fill colour of the face with its opacity
   * @param hatch 0 none, 1 padding, 2 dropped
   * @param rim colour of the outline
   * @param rimWidth logical pixels
   * @param side what the fill is multiplied with on the sides
   * @param top what the fill is multiplied with on the top
   * @param covered whether something else is drawn in the place of its face
   */
  record Body(
      Vec3 centre, float turn, double width, double height, double thickness, Rgba fill, int hatch, Rgba rim,
      float rimWidth, float side, float top, boolean covered) {

    Body(Vec3 centre, float turn, double width, double height, double thickness, Rgba fill, int hatch, Rgba rim,
        float rimWidth, float side, float top) {
      this(centre, turn, width, height, thickness, fill, hatch, rim, rimWidth, side, top, false);
    }
  }

  void add(Body body) {
    bodies.add(body);
  }

  /** Draws and forgets the tiles. */
  void draw(Projection to, Look look, float scale) {
    order.sort(bodies, to);
    float thickest = 0;
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(order.at(i));
      thickest = Math.max(thickest, to.pixels(body.thickness(), to.distance(body.centre())));
      put(body, scale);
    }
    bodies.clear();
    program.use();
    program.set("world", to.matrix());
    float[] eye = to.eye();
    program.set("eye", eye[0], eye[1], eye[2], eye[3]);
    program.set("canvas", to.canvasWidth(), to.canvasHeight(), to.pixel(), 0);
    set("padding", look.of(Token.HATCH).faded(0.75f));
    set("dropped", look.of(Tint.KERNEL).faded(0.8f));
    program.set("hatches", PAD_PITCH * scale, PAD_LINE * scale, DROP_PITCH * scale, DROP_LINE * scale);
    GL33C.glEnable(GL33C.GL_DEPTH_TEST);
    GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    GL33C.glDepthMask(true);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    if (thickest < THIN) {
      stream.draw(GL33C.GL_TRIANGLES, VERTICES - FRONT, FRONT);
    } else {
      stream.draw(GL33C.GL_TRIANGLES, 0, VERTICES);
    }
  }

  private void set(String uniform, Rgba color) {
    program.set(uniform, color.red(), color.green(), color.blue(), color.alpha());
  }

  private void put(Body b, float scale) {
    Rgba f = b.fill();
    Rgba r = b.rim();
    stream
        .put((float) b.centre().x(), (float) b.centre().y(), (float) b.centre().z(), b.turn())
        .put((float) b.width() / 2, (float) b.height() / 2, (float) b.thickness(), f.alpha())
        .put(f.red(), f.green(), f.blue(), b.hatch())
        .put(r.red(), r.green(), r.blue(), r.alpha())
        .put(b.rimWidth() * scale, b.side(), b.top(), b.covered() ? 1 : 0);
  }

  @Override
  public void close() {
    program.close();
    stream.close();
  }
}
