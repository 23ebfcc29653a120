package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.scene.Target;
import java.util.Optional;

/**
 * What a pointer holds and does.
 *
 * @param front what the session runs on: in a window a click pins
 * @param hover the cell under the pointer
 * @param unit what the step buttons step by
 * @param held the experiment as it was when the button went down, so that a drag is one step of undo
 * @param brush the value that the pointer paints; empty while it points
 * @param filter the filter in the table of weights, from 0
 * @param slice its slice in the table, from 0
 * @param spread how far sheets are apart
 * @param sides which sides of a size a step changes
 */
record Hand(Front.Kind front, Optional<Target> hover, LivePlay.Unit unit, Optional<Lab> held, Optional<Float> brush,
    int filter, int slice, Spread spread, Sides sides) {

  /** A terminal's, which hovers over nothing. */
  static final Hand EMPTY = new Hand(Front.Kind.TERMINAL, Optional.empty(), LivePlay.USUAL.unit(), Optional.empty(),
      Optional.empty(), 0, 0, Spread.USUAL, Sides.BOTH);

  boolean inWindow() {
    return front == Front.Kind.WINDOW;
  }

  Hand on(Front.Kind other) {
    return new Hand(other, hover, unit, held, brush, filter, slice, spread, sides);
  }

  Hand over(Optional<Target> target) {
    return new Hand(front, target, unit, held, brush, filter, slice, spread, sides);
  }

  Hand stepping(LivePlay.Unit other) {
    return new Hand(front, hover, other, held, brush, filter, slice, spread, sides);
  }

  Hand holding(Optional<Lab> lab) {
    return new Hand(front, hover, unit, lab, brush, filter, slice, spread, sides);
  }

  Hand painting(Optional<Float> value) {
    return new Hand(front, hover, unit, held, value, filter, slice, spread, sides);
  }

  Hand showing(int otherFilter, int otherSlice) {
    return new Hand(front, hover, unit, held, brush, otherFilter, otherSlice, spread, sides);
  }

  Hand spreading(Spread other) {
    return new Hand(front, hover, unit, held, brush, filter, slice, other, sides);
  }

  Hand along(Sides other) {
    return new Hand(front, hover, unit, held, brush, filter, slice, spread, other);
  }
}
