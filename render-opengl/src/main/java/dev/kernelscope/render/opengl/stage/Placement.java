package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.render.opengl.look.Rect;

/** Which parts of the picture texts have taken already: whoever comes later yields. */
final class Placement {

  private final RectGrid<Rect> taken;

  /** A free picture of that size in logical pixels. */
  Placement(float width, float height) {
    taken = new RectGrid<>(width, height);
  }

  /** Takes a place whatever stands there. */
  void take(Rect place) {
    taken.add(place, place);
  }

  boolean isFree(Rect place) {
    return !taken.any(place, place::meets);
  }

  /** Takes a place if nothing stands there. */
  boolean tryTake(Rect place) {
    boolean free = isFree(place);
    if (free) {
      take(place);
    }
    return free;
  }
}
