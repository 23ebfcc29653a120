package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Segment;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a film at equal steps of time.
 *
 * @param timeline the scene's
 * @param shot what is filmed; a still has one moment
 */
record Film(Timeline timeline, Shot shot) {

  /** Pictures a second: characters move in steps anyway. */
  static final int RATE = 10;

  /**
   * A place in a film.
   *
   * @param seconds from its start
   * @param label what begins there
   */
  record Mark(double seconds, String label) {}

  double seconds() {
    return shot.seconds(timeline);
  }

  /** Number of moments, the last one included. */
  int count() {
    return shot.film() == null ? 1 : 1 + (int) Math.ceil(seconds() * RATE - 1e-6);
  }

  double time(int index) {
    return Math.min(seconds(), (double) index / RATE);
  }

  Moment moment(int index) {
    if (shot.film() == null) {
      return shot.still();
    }
    Moment moment = shot.at(timeline, time(index));
    return shot.reducedMotion() && moment.phase() != Phase.SUM ? new Moment(moment.cell(), moment.phase(), 1) : moment;
  }

  /** Where each phase begins, in order; {@code place} names a cell. */
  List<Mark> marks(java.util.function.IntFunction<String> place) {
    List<Mark> marks = new ArrayList<>();
    if (shot.film() == null) {
      return marks;
    }
    double start = timeline.start(shot.film().first());
    for (int cell = shot.film().first(); cell <= shot.film().last(); cell++) {
      for (Segment segment : timeline.segments()) {
        if (!segment.hold()) {
          double at = timeline.start(cell) + segment.start() * timeline.length(cell) - start;
          marks.add(new Mark(at / shot.speed(), place.apply(cell) + " " + segment.phase().label()));
        }
      }
    }
    return marks;
  }
}
