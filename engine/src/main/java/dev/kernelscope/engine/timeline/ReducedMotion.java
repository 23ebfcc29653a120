package dev.kernelscope.engine.timeline;

import java.util.List;

/**
 * A film for people whom movement makes ill: nothing moves; each movement's end is shown, and gives way to the next by
 * a cross-fade.
 *
 * <p>A fade takes {@link #FADE} seconds of the viewer's time, whatever the speed, but at most half of the time that its
 * picture has, so that every picture also stands still. Pictures that would have less than {@link #SHORTEST} seconds
 * would flicker: terms of a sum are then taken several at a time, cells without their phases, and in the end several
 * cells at a time.
 */
public final class ReducedMotion {

  /** Seconds of a cross-fade, as the viewer's clock counts. */
  public static final double FADE = 0.15;

  /** Seconds that a picture has at least, as the viewer's clock counts. */
  public static final double SHORTEST = 0.1;

  /** Just before the next term of a sum begins. */
  private static final double END_OF_TERM = 0.999;

  /** Cells from this one on take the same time each, see {@link Timeline}. */
  private static final int FIRST_SHORT_CELL = 3;

  /** A hundred-thousandth of a picture is rounding, not time. */
  private static final double ROUNDING = 1e-5;

  private final Timeline timeline;
  private final int terms;
  private final int first;
  private final int last;

  /**
   * Some cells of a film.
   *
   * @param timeline the film
   * @param terms products of one cell
   * @param first first cell that is shown, from 0
   * @param last last cell that is shown, included
   */
  public ReducedMotion(Timeline timeline, int terms, int first, int last) {
    this.timeline = timeline;
    this.terms = Math.max(1, terms);
    this.first = first;
    this.last = last;
  }

  /** A whole film. */
  public ReducedMotion(Timeline timeline, int terms) {
    this(timeline, terms, 0, timeline.cells() - 1);
  }

  /** The end of the movement that a moment is in: each term of a sum whole, each other phase as it ends. */
  public Moment settled(Moment moment) {
    return moment.phase() == Phase.SUM ? afterTerm(moment.cell(), moment.term(terms)) : ended(moment);
  }

  /**
   * What is to be seen.
   *
   * @param seconds film seconds from the start of the whole film
   * @param speed film seconds a second
   */
  public CrossFade at(double seconds, double speed) {
    Still now = still(Math.clamp(seconds, timeline.start(first), timeline.start(last + 1)), speed);
    double before = now.start - ROUNDING * (now.end - now.start);
    if (before < timeline.start(first)) {
      return CrossFade.whole(now.shown);
    }
    double fade = Math.min(FADE * speed, (now.end - now.start) / 2);
    return new CrossFade(still(before, speed).shown, now.shown, Math.clamp((seconds - now.start) / fade, 0, 1));
  }

  /** A picture that stands from {@code start} to {@code end}, in film seconds. */
  private record Still(Moment shown, double start, double end) {}

  private Still still(double seconds, double speed) {
    int cell = Math.clamp(timeline.at(seconds).cell(), first, last);
    double length = timeline.length(cell);
    if (shortestPhase() * length < SHORTEST * speed * (1 - ROUNDING)) {
      return cells(cell, speed);
    }
    double share = Math.clamp((seconds - timeline.start(cell)) / length, 0, 1);
    Segment segment = segment(share);
    double start = timeline.start(cell) + segment.start() * length;
    if (segment.phase() == Phase.SUM) {
      return someTerms(cell, start, segment.length() * length, seconds, speed);
    }
    return new Still(new Moment(cell, segment.phase(), 1), start, start + withHold(segment) * length);
  }

  private Still cells(int cell, double speed) {
    int count = cell < FIRST_SHORT_CELL ? 1 : atATime(timeline.length(cell), speed);
    int base = Math.max(first, Math.min(cell, FIRST_SHORT_CELL));
    int end = cell < FIRST_SHORT_CELL ? cell + 1 : last + 1;
    Run run = Run.around(cell - base, end - base, count);
    return new Still(new Moment(base + run.to - 1, timeline.last(), 1), timeline.start(base + run.from),
        timeline.start(base + run.to));
  }

  private Still someTerms(int cell, double start, double length, double seconds, double speed) {
    int count = Math.min(terms, atATime(length / terms, speed));
    int term = Math.clamp((int) ((seconds - start) / length * terms), 0, terms - 1);
    Run run = Run.around(term, terms, count);
    return new Still(afterTerm(cell, run.to - 1), start + length * run.from / terms,
        start + length * run.to / terms);
  }

  /** Terms or cells that are taken together, {@code to} excluded. */
  private record Run(int from, int to) {

    /** Of {@code total} things taken {@code count} at a time those around one; the last are a few more than others. */
    static Run around(int index, int total, int count) {
      int runs = Math.max(1, total / count);
      int run = Math.min(index / count, runs - 1);
      return new Run(run * count, run == runs - 1 ? total : (run + 1) * count);
    }
  }

  /** How many pieces of that many film seconds make up a picture that stands long enough. */
  private static int atATime(double piece, double speed) {
    return Math.max(1, (int) Math.ceil(SHORTEST * speed / piece - ROUNDING));
  }

  private double shortestPhase() {
    return timeline.segments().stream().filter(s -> !s.hold()).mapToDouble(this::withHold).min().orElseThrow();
  }

  /** The phase's share of a cell's time, with the rest after it. */
  private double withHold(Segment phase) {
    return timeline.segments().stream().filter(s -> s.phase() == phase.phase()).mapToDouble(Segment::length).sum();
  }

  /** The phase in which that share of a cell's time falls; a rest belongs to the phase before. */
  private Segment segment(double share) {
    List<Segment> phases = timeline.segments().stream().filter(s -> !s.hold()).toList();
    Segment result = phases.getFirst();
    for (Segment phase : phases) {
      result = share >= phase.start() ? phase : result;
    }
    return result;
  }

  private static Moment ended(Moment moment) {
    return new Moment(moment.cell(), moment.phase(), 1);
  }

  private Moment afterTerm(int cell, int term) {
    return new Moment(cell, Phase.SUM, Math.min(1, (term + END_OF_TERM) / terms));
  }
}
