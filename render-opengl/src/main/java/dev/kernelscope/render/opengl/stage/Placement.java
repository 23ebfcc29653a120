package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.render.opengl.look.Rect;
import java.util.ArrayList;
import java.util.List;

/** Which parts of the picture texts have taken already: whoever comes later yields. */
final class Placement {

  private final List<Rect> taken = new ArrayList<>();

  /** Takes a place whatever stands there. */
  void take(Rect place) {
    taken.add(place);
  }

  boolean isFree(Rect place) {
    return taken.stream().noneMatch(place::meets);
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
