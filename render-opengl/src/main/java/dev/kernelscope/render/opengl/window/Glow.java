package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.view.Hits;
import dev.kernelscope.render.opengl.widget.Paint;
import dev.kernelscope.render.opengl.widget.Sheet;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.Optional;

/** The faint light on the control under the pointer, which says that it can be pressed. */
final class Glow {

  private static final float STRENGTH = 0.08f;
  private static final float RADIUS = 5;
  /** Nothing that is pressed is higher: larger spots are grounds, which close what lies over them. */
  private static final float HIGHEST = 64;

  private Optional<Rect> lit = Optional.empty();

  /** The pointer is there; whether something else is lit now. */
  boolean moved(Hits hits, double x, double y) {
    Optional<Rect> before = lit;
    Optional<Spot> over = hits.sheet().at(x, y);
    lit = (over.isPresent() ? over : dock(hits, x, y)).filter(Glow::isPressed).map(Spot::at);
    return !lit.equals(before);
  }

  private static Optional<Spot> dock(Hits hits, double x, double y) {
    return hits.layout().dock().contains(x, y)
        ? hits.dock().spots().stream().filter(s -> s.at().contains(x, y)).findFirst() : Optional.empty();
  }

  /** Cells have rims of their own, and what slides has a knob. */
  private static boolean isPressed(Spot spot) {
    return spot.at().height() <= HIGHEST && spot.target().filter(t -> !(t instanceof LiveTarget.Cell
        || t instanceof LiveTarget.Slide || t instanceof LiveTarget.Speed || t instanceof LiveTarget.Within
        || t instanceof LiveTarget.Tick)).isPresent();
  }

  /** What is to be seen of it. */
  Sheet sheet() {
    if (lit.isEmpty()) {
      return Sheet.EMPTY;
    }
    Sheet.Builder out = new Sheet.Builder();
    out.box(lit.get(), RADIUS, Paint.of(Tint.HIGH).faded(STRENGTH));
    return out.build();
  }
}
