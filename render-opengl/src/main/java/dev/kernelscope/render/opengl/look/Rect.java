package dev.kernelscope.render.opengl.look;

/** A rectangle of the picture in logical pixels with y down. */
public record Rect(float x, float y, float width, float height) {

  /** Nowhere: it contains no point. */
  public static final Rect EMPTY = new Rect(0, 0, 0, 0);

  public float right() {
    return x + width;
  }

  public float bottom() {
    return y + height;
  }

  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /** Whether some area belongs to both. */
  public boolean meets(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** This rectangle with {@code margin} more on each side. */
  public Rect grown(float margin) {
    return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /** Whether a straight line passes through. */
  public boolean crossedBy(float x0, float y0, float x1, float y1) {
    // Liang and Barsky: the share of the line that lies inside each pair of edges.
    float[] low = {0};
    float[] high = {1};
    return clip(x1 - x0, x - x0, right() - x0, low, high) && clip(y1 - y0, y - y0, bottom() - y0, low, high);
  }

  private static boolean clip(float step, float from, float to, float[] low, float[] high) {
    if (step == 0) {
      return from <= 0 && to >= 0;
    }
    low[0] = Math.max(low[0], Math.min(from / step, to / step));
    high[0] = Math.min(high[0], Math.max(from / step, to / step));
    return low[0] <= high[0];
  }
}
