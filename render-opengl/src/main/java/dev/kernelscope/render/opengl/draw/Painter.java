package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.text.GlyphAtlas;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.text.Typesetter;

/**
 * Draws in logical pixels with y down; a logical pixel is {@code scale} device pixels wide. Boxes are moved to whole
 * device pixels, so that their edges are sharp at every scale; lines and circles are not.
 */
public final class Painter implements Measure, AutoCloseable {

  private static final float HALO = 1.5f;

  private final Ink ink = new Ink();
  private final Ground ground = new Ground();
  private final Typesetter letters = new Typesetter(ink.atlas());
  private int width;
  private int height;
  private float scale = 1;

  /** Starts a picture of {@code width} × {@code height} device pixels at a scale. */
  public void begin(int width, int height, float scale) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    ink.begin(width, height);
  }

  /** Device pixels a logical pixel. */
  public float scale() {
    return scale;
  }

  /** Draws what waits over everything before it. */
  public void flush() {
    ink.flush();
  }

  /** Draws what waits, hidden by nearer tiles. */
  public void flushBehind() {
    ink.flushBehind();
  }

  private float snap(float logical) {
    return Math.round(logical * scale);
  }

  /** A filled box. */
  public void box(float x, float y, float width, float height, float radius, Rgba tint) {
    float x0 = snap(x);
    float y0 = snap(y);
    float x1 = Math.max(x0 + 1, snap(x + width));
    float y1 = Math.max(y0 + 1, snap(y + height));
    ink.box((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, radius * scale, 0, tint);
  }

  /** A filled box whose edges stay between pixels: one of many in a row, which must look evenly spaced. */
  public void softBox(float x, float y, float width, float height, float radius, Rgba tint) {
    float hx = width / 2 * scale;
    float hy = height / 2 * scale;
    ink.box(x * scale + hx, y * scale + hy, hx, hy, radius * scale, 0, tint);
  }

  /** The border of a box, wholly inside it. */
  public void border(float x, float y, float width, float height, float radius, float stroke, Rgba tint) {
    float w = Math.max(1, Math.round(stroke * scale * 2) / 2f);
    float x0 = snap(x) + w / 2;
    float y0 = snap(y) + w / 2;
    float x1 = snap(x + width) - w / 2;
    float y1 = snap(y + height) - w / 2;
    float r = Math.max(0, radius * scale - w / 2);
    ink.box((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, r, w, tint);
  }

  /** A disc. */
  public void disc(float x, float y, float radius, Rgba tint) {
    ink.box(x * scale, y * scale, radius * scale, radius * scale, radius * scale, 0, tint);
  }

  /** A circle's line. */
  public void ring(float x, float y, float radius, float stroke, Rgba tint) {
    ink.box(x * scale, y * scale, radius * scale, radius * scale, radius * scale, stroke * scale, tint);
  }

  /** A straight line in the plane of the picture. */
  public void line(float x0, float y0, float x1, float y1, float width, Rgba tint) {
    ink.line(x0 * scale, y0 * scale, 0, x1 * scale, y1 * scale, 0, width * scale, true, tint);
  }

  /** A straight line between two points with depth. */
  public void line(Point from, Point to, float width, Rgba tint) {
    ink.line(
        from.x() * scale, from.y() * scale, from.depth(), to.x() * scale, to.y() * scale, to.depth(),
        width * scale, true, tint);
  }

  /** A dashed line between two points with depth. */
  public void dashes(Point from, Point to, Dash dash, Rgba tint) {
    ink.dashes(
        from.x() * scale, from.y() * scale, from.depth(), to.x() * scale, to.y() * scale, to.depth(),
        dash.scaled(scale), tint);
  }

  /** A filled convex shape with four corners. */
  public void quad(Point a, Point b, Point c, Point d, Rgba tint) {
    ink.quad(device(a), device(b), device(c), device(d), 0, tint);
  }

  /** The outline of a convex shape with four corners, its edge in the line's middle. */
  public void outline(Point a, Point b, Point c, Point d, float stroke, Rgba tint) {
    ink.quad(device(a), device(b), device(c), device(d), stroke * scale, tint);
  }

  private float[] device(Point p) {
    return new float[] {p.x() * scale, p.y() * scale, p.depth()};
  }

  /**
   * A bar that shows a colour scale from left to right; {@code key} names the scale for as long as the program runs.
   */
  public void scaleBar(float x, float y, float width, float height, float radius, Object key, ColorScale colors) {
    float x0 = snap(x);
    float y0 = snap(y);
    float x1 = snap(x + width);
    float y1 = snap(y + height);
    float row = ink.scales().row(key, colors);
    ink.scale((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, radius * scale, row);
  }

  /** Fills the whole picture. */
  public void clear(Rgba tint) {
    ground.clear(tint);
  }

  /** The background of a scene, drawn at once. */
  public void vignette(float x, float y, float right, float bottom, Rgba middle, Rgba edge) {
    ground.gradient(width, height, snap(x), snap(y), snap(right), snap(bottom), middle, edge);
  }

  /** A box of slanted lines; {@code sets} is 1, or 2 for crossed lines. */
  public void hatch(float x, float y, float width, float height, float pitch, float line, int sets, Rgba tint) {
    float hx = width / 2 * scale;
    float hy = height / 2 * scale;
    ink.hatch(x * scale + hx, y * scale + hy, hx, hy, 0, pitch * scale, line * scale, sets, tint);
  }

  /** An icon in a square of {@code size} logical pixels. */
  public void icon(Icon icon, float x, float y, float size, Rgba tint) {
    int side = Math.round(size * scale);
    GlyphAtlas.Spot spot = ink.atlas().spot(new IconKey(icon, side), () -> IconRaster.draw(icon, side));
    ink.glyph(spot, snap(x), snap(y), true, tint);
  }

  private record IconKey(Icon icon, int side) {}

  @Override
  public float width(TextStyle style, String text) {
    return letters.width(style, text);
  }

  @Override
  public float baseline(TextStyle style, float height) {
    return letters.baseline(style, height);
  }

  /** A line of text with its baseline at {@code y}; gives the pen position after it. */
  public float text(TextStyle style, String text, float x, float y, Align align, Rgba tint) {
    float left = x - align.share() * letters.width(style, text);
    letters.place(device(style), text, left * scale, y * scale, false, 0, (s, l, t) -> ink.glyph(s, l, t, false, tint));
    return left + letters.width(style, text);
  }

  /** The halo of a text, to be drawn before it. */
  public void halo(TextStyle style, String text, float x, float y, Align align, Rgba tint) {
    float left = x - align.share() * letters.width(style, text);
    letters.place(
        device(style), text, left * scale, y * scale, false, HALO * scale, (s, l, t) -> ink.glyph(s, l, t, true, tint));
  }

  /** A text that moves with the camera: centred, in steps of half a device pixel in size, its baseline not snapped. */
  public void moving(TextStyle style, String text, float x, float y, Rgba tint) {
    float size = Math.max(1, Math.round(style.size() * scale * 2) / 2f);
    TextStyle stepped = new TextStyle(style.face(), size, style.spacing() * scale);
    float left = x * scale - letters.width(stepped, text) / 2;
    letters.place(stepped, text, left, y * scale, true, 0, (s, l, t) -> ink.glyph(s, l, t, false, tint));
  }

  private TextStyle device(TextStyle style) {
    return new TextStyle(style.face(), style.size() * scale, style.spacing() * scale);
  }

  @Override
  public void close() {
    letters.close();
    ink.close();
    ground.close();
  }
}
