package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import dev.kernelscope.render.opengl.text.GlyphAtlas;
import org.lwjgl.opengl.GL33C;

/**
 * The instances of the one flat shader, in device pixels with y down. What is put later covers what was put earlier.
 * The kinds and their numbers are those of {@code ink.frag}.
 */
public final class Ink implements AutoCloseable {

  private static final int BOX = 0;
  private static final int DASHED = 1;
  private static final int SCALE = 2;
  private static final int GLYPH = 3;
  private static final int HATCH = 4;
  private static final int QUAD = 5;
  private static final int VECTORS = 5;

  private final ShaderProgram program = new ShaderProgram("ink");
  private final InstanceStream stream = new InstanceStream(VECTORS);
  private final GlyphAtlas atlas = new GlyphAtlas(this::flush);
  private final ScaleTexture scales = new ScaleTexture();
  private int width;
  private int height;

  /** Starts a picture of {@code width} × {@code height} device pixels. */
  public void begin(int width, int height) {
    this.width = width;
    this.height = height;
  }

  GlyphAtlas atlas() {
    return atlas;
  }

  ScaleTexture scales() {
    return scales;
  }

  /** A box around a centre, filled when {@code stroke} is 0, else outlined with its edge in the line's middle. */
  void box(float cx, float cy, float hx, float hy, float radius, float stroke, Rgba tint) {
    put(cx, cy, hx, hy, 1, 0, radius, stroke, tint).put(BOX, 0, 0, 0).put(0, 0, 0, 0);
  }

  /** A straight line; {@code round} ends reach out by half its width. Depths are those of its two ends. */
  void line(float x0, float y0, float z0, float x1, float y1, float z1, float width, boolean round, Rgba tint) {
    float length = (float) Math.hypot(x1 - x0, y1 - y0);
    if (length > 0) {
      float reach = round ? width / 2 : 0;
      // A line under a pixel would vanish between pixel centres: it keeps a pixel and loses strength.
      Rgba shown = width < 1 ? tint.faded(width) : tint;
      float half = Math.max(width, 1) / 2;
      put((x0 + x1) / 2, (y0 + y1) / 2, length / 2 + reach, half, (x1 - x0) / length, (y1 - y0) / length,
          reach, 0, shown)
          .put(BOX, 0, 0, 0)
          .put(z0, z1, 0, 0);
    }
  }

  /** A dashed line with round ends on every dash. */
  void dashes(float x0, float y0, float z0, float x1, float y1, float z1, Dash dash, Rgba tint) {
    float length = (float) Math.hypot(x1 - x0, y1 - y0);
    if (length > 0) {
      put((x0 + x1) / 2, (y0 + y1) / 2, length / 2, dash.width() / 2, (x1 - x0) / length, (y1 - y0) / length,
          0, 0, tint)
          .put(DASHED, dash.on(), dash.off(), dash.start())
          .put(z0, z1, 0, 0);
    }
  }

  /** A box that shows a colour scale from left to right. */
  void scale(float cx, float cy, float hx, float hy, float radius, float row) {
    put(cx, cy, hx, hy, 1, 0, radius, 0, new Rgba(0, 0, 0, 1)).put(SCALE, row, 0, 0).put(0, 0, 0, 0);
  }

  /** Slanted lines inside a box, one set or two crossed ones. */
  void hatch(float cx, float cy, float hx, float hy, float radius, float pitch, float lineWidth, int sets, Rgba tint) {
    put(cx, cy, hx, hy, 1, 0, radius, 0, tint).put(HATCH, pitch, lineWidth, sets).put(0, 0, 0, 0);
  }

  /** A convex four-sided shape, filled when {@code stroke} is 0. Points are x, y, depth. */
  void quad(float[] a, float[] b, float[] c, float[] d, float stroke, Rgba tint) {
    put(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1], tint).put(QUAD, stroke, 0, 0).put(a[2], b[2], c[2], d[2]);
  }

  /** A glyph with its top left at whole device pixels. */
  void glyph(GlyphAtlas.Spot spot, float left, float top, boolean halo, Rgba tint) {
    float hx = spot.width() / 2f;
    float hy = spot.height() / 2f;
    put(left + hx, top + hy, hx, hy, 1, 0, 0, 0, tint).put(GLYPH, spot.u(), spot.v(), halo ? 1 : 0).put(0, 0, 0, 0);
  }

  private InstanceStream put(
      float px, float py, float pz, float pw, float fx, float fy, float fz, float fw, Rgba tint) {
    return stream
        .put(px, py, pz, pw)
        .put(fx, fy, fz, fw)
        .put(tint.red(), tint.green(), tint.blue(), tint.alpha());
  }

  /** Draws what waits, without regard to depth. */
  public void flush() {
    draw(false);
  }

  /** Draws what waits, hidden where something nearer was drawn; leaves no depth itself. */
  public void flushBehind() {
    draw(true);
  }

  private void draw(boolean depthTest) {
    if (stream.count() == 0) {
      return;
    }
    program.use();
    program.set("canvas", width, height);
    program.set("glyphs", 0);
    program.set("scales", 1);
    atlas.bind(0);
    scales.bind(1);
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glDepthMask(false);
    if (depthTest) {
      GL33C.glEnable(GL33C.GL_DEPTH_TEST);
      GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    } else {
      GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    }
    stream.draw(GL33C.GL_TRIANGLE_STRIP, 4);
    GL33C.glDepthMask(true);
  }

  @Override
  public void close() {
    program.close();
    stream.close();
    atlas.close();
    scales.close();
  }
}
