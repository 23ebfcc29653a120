package dev.kernelscope.render.opengl.window;

import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which Tab goes through a window: the bar at the top, the chapters, the scene, the panel, the dock. */
final class Stops {

  /** Controls of one line may stand a little higher or lower. */
  private static final float LINE = 12;

  private Stops() {}

  static List<Spot> of(List<Spot> around, List<Spot> dock, Layout layout) {
    List<Spot> all = new ArrayList<>(around);
    all.sort(Comparator.<Spot>comparingInt(s -> region(s.at(), layout.ground()))
        .thenComparingInt(s -> Math.round((s.at().y() + s.at().height() / 2) / LINE))
        .thenComparingDouble(s -> s.at().x()));
    all.addAll(dock);
    return all;
  }

  private static int region(Rect at, Rect ground) {
    if (at.bottom() <= ground.y() + 1) {
      return 0;
    }
    return at.right() <= ground.x() + 1 ? 1 : at.x() < ground.right() - 1 ? 2 : 3;
  }
}
