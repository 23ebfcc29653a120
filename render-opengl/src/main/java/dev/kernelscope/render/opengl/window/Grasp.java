package dev.kernelscope.render.opengl.window;

import dev.kernelscope.render.opengl.view.Hits;

/**
 * What the pointer's movements and buttons go to: the bar beside the panel, the panel, or whatever else lies there; and
 * what it lights and explains meanwhile. Each says whether the window looks different after it.
 */
final class Grasp {

  private final Pointer pointer;
  private final Dressing dressing;
  private final Hints hints;
  private final Glow glow;

  Grasp(Pointer pointer, Dressing dressing, Hints hints, Glow glow) {
    this.pointer = pointer;
    this.dressing = dressing;
    this.hints = hints;
    this.glow = glow;
  }

  /** A button goes down; see {@link Pointer#press}. */
  boolean press(boolean other, double seconds, Hits hits) {
    if (dressing.grab(pointer.x(), pointer.y())) {
      return true;
    }
    pointer.press(other, seconds, hits);
    return false;
  }

  /** The buttons are up again. */
  void release(Hits hits) {
    dressing.letGo();
    pointer.release(hits);
  }

  /** The pointer goes somewhere, in logical pixels; seconds are those of a steady clock. */
  boolean move(double x, double y, double seconds, Hits hits) {
    pointer.move(x, y, hits);
    boolean explained = hints.moved(hits.sheet(), seconds);
    boolean pulled = dressing.pull(y);
    return glow.moved(hits, x, y) || explained || pulled;
  }

  /** The wheel turns; positive is away from the user. */
  boolean wheel(double steps, Hits hits) {
    if (dressing.wheel(steps, pointer.x(), pointer.y())) {
      return true;
    }
    pointer.wheel(steps, hits);
    return false;
  }
}
