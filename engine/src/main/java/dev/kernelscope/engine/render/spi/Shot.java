package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.ReducedMotion;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.Objects;

/**
 * Which part of a film to show, and how.
 *
 * @param still the moment of a still, and of film formats where {@code film} is null
 * @param film the cells of a film, or null for a still
 * @param view from where
 * @param speed film seconds a second
 * @param loop whether a film repeats without end
 * @param reducedMotion whether movements become cross-fades, see {@link ReducedMotion}
 */
public record Shot(Moment still, Cells film, View view, double speed, boolean loop, boolean reducedMotion) {

  /** Checks what is there. */
  public Shot {
    Objects.requireNonNull(still, "still");
    Objects.requireNonNull(view, "view");
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed " + speed + " is not allowed: it must be above 0");
    }
  }

  /** One moment. */
  public static Shot still(Moment moment, View view) {
    return new Shot(moment, null, view, 1, false, false);
  }

  /** All cells, at speed 1. */
  public static Shot film(Timeline timeline, View view) {
    return new Shot(new Moment(0, timeline.at(0).phase(), 0), new Cells(0, timeline.cells() - 1), view, 1, true, false);
  }

  /** Seconds that the film takes at its speed. */
  public double seconds(Timeline timeline) {
    return film == null ? 0 : (timeline.start(film.last() + 1) - timeline.start(film.first())) / speed;
  }

  /** What a film shows after that many seconds. */
  public Moment at(Timeline timeline, double seconds) {
    double end = timeline.start(film.last() + 1);
    double time = timeline.start(film.first()) + seconds * speed;
    return time >= end ? new Moment(film.last(), timeline.last(), 1) : timeline.at(time);
  }

  /**
   * What is to be seen after that many seconds: of a film with reduced motion a cross-fade, else a whole moment.
   *
   * @param terms products of one cell
   */
  public CrossFade shown(Timeline timeline, int terms, double seconds) {
    if (film == null) {
      return CrossFade.whole(still);
    }
    if (!reducedMotion) {
      return CrossFade.whole(at(timeline, seconds));
    }
    ReducedMotion reduced = new ReducedMotion(timeline, terms, film.first(), film.last());
    return reduced.at(timeline.start(film.first()) + seconds * speed, speed);
  }

  /**
   * A run of the film's cells.
   *
   * @param first first one, from 0
   * @param last last one, included
   */
  public record Cells(int first, int last) {

    /** Checks the order. */
    public Cells {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("cells " + first + ".." + last + " are not a range");
      }
    }
  }
}
