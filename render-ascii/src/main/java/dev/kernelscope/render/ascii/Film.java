package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Segment;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a film at equal steps of time.
 *
 * @param timeline the scene's
 * @param terms products of one cell
 * @param shot what is filmed; a still has one moment
 */
record Film(Timeline timeline, int terms, Shot shot) {

  Film(Scene scene, Shot shot) {
    this(scene.timeline(), scene.terms(), shot);
  }

  /** Characters move in steps anyway. */
  private static final int RATE = 10;
  /** Cross-fades are short, and between them nothing changes. */
  private static final int REDUCED_RATE = 20;

  /**
   * A place in a film.
   *
   * @param seconds from its start
   * @param label what begins there
   */
  record Mark(double seconds, String label) {}

  /** Pictures a second. */
  int rate() {
    return shot.reducedMotion() ? REDUCED_RATE : RATE;
  }

  double seconds() {
    return shot.seconds(timeline);
  }

  /** Number of moments, the last one included. */
  int count() {
    return shot.film() == null ? 1 : 1 + (int) Math.ceil(seconds() * rate() - 1e-6);
  }

  double time(int index) {
    return Math.min(seconds(), (double) index / rate());
  }

  /** What a picture shows. */
  CrossFade shown(int index) {
    return shot.shown(timeline, terms, time(index));
  }

  /** The first moment. */
  Moment first() {
    return shown(0).to();
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
