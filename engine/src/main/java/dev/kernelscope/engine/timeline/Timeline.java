package dev.kernelscope.engine.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The film over a number of output cells. The first cell takes its full time, the next two 3 s each, all others 0.25 s:
 * enough to understand it twice more, then to see the map grow.
 */
public final class Timeline {

  private static final double SECOND_AND_THIRD = 3;
  private static final double LATER = 0.25;
  private static final double LATER_AT_MOST = 20;

  private final int cells;
  private final List<Segment> segments;
  private final double first;
  private final double second;
  private final double later;

  /**
   * A film.
   *
   * @param cells number of output cells, at least 1
   * @param bias whether there is a bias phase
   */
  public Timeline(int cells, boolean bias) {
    this(cells, Phase.OF_CELL.stream().filter(p -> bias || p != Phase.BIAS).toList(), true);
  }

  private Timeline(int cells, List<Phase> phases, boolean hurries) {
    if (cells < 1) {
      throw new IllegalArgumentException("cells " + cells + " is not allowed: a film needs 1 or more");
    }
    this.cells = cells;
    this.first = phases.stream().mapToDouble(p -> p.seconds() + p.hold()).sum();
    this.second = hurries ? SECOND_AND_THIRD : first;
    this.later = hurries ? Math.min(LATER, LATER_AT_MOST / Math.max(1, cells - 3)) : first;
    this.segments = segments(phases, first);
  }

  /**
   * The film of a training, whose cells are its steps.
   *
   * @param steps number of steps, at least 1
   */
  public static Timeline ofTraining(int steps) {
    return new Timeline(steps, Phase.OF_STEP, true);
  }

  /**
   * The film of a walk through a trained network, whose cells are its layers; each takes the same time, for each shows
   * something else.
   *
   * @param layers number of layers, at least 1
   */
  public static Timeline ofNetwork(int layers) {
    return new Timeline(layers, Phase.OF_LAYER, false);
  }

  private static List<Segment> segments(List<Phase> phases, double total) {
    List<Segment> result = new ArrayList<>();
    double at = 0;
    for (Phase phase : phases) {
      result.add(new Segment(phase, false, at / total, phase.seconds() / total));
      at += phase.seconds();
      if (phase.hold() > 0) {
        result.add(new Segment(phase, true, at / total, phase.hold() / total));
        at += phase.hold();
      }
    }
    return List.copyOf(result);
  }

  /** Number of output cells. */
  public int cells() {
    return cells;
  }

  /** The phases and rests of a cell, the same shares for every cell. */
  public List<Segment> segments() {
    return segments;
  }

  /** The first phase of a cell. */
  public Phase first() {
    return segments.getFirst().phase();
  }

  /** The last phase of a cell. */
  public Phase last() {
    return segments.getLast().phase();
  }

  /** Whether that phase exists in this film. */
  public boolean has(Phase phase) {
    return segments.stream().anyMatch(s -> s.phase() == phase);
  }

  /** Seconds from the film's start to its end, at speed 1. */
  public double duration() {
    return start(cells);
  }

  /** Seconds from the film's start to that cell's start, at speed 1. */
  public double start(int cell) {
    if (cell <= 0) {
      return 0;
    }
    double early = first + second * Math.min(2, cell - 1);
    return early + later * Math.max(0, cell - 3);
  }

  /** Seconds that the cell takes, at speed 1. */
  public double length(int cell) {
    return start(cell + 1) - start(cell);
  }

  /** What the film shows at that time; before the start the first moment, after the end the last. */
  public Moment at(double seconds) {
    if (seconds >= duration()) {
      return new Moment(cells - 1, last(), 1);
    }
    int cell = cellAt(Math.max(0, seconds));
    double share = Math.clamp((Math.max(0, seconds) - start(cell)) / length(cell), 0, 1);
    return within(cell, share);
  }

  /** The moment of a cell after that share of its time, from 0 to 1. */
  public Moment within(int cell, double share) {
    for (Segment s : segments) {
      if (share < s.end() || s == segments.getLast()) {
        return new Moment(cell, s.phase(), s.hold() ? 1 : Math.clamp((share - s.start()) / s.length(), 0, 1));
      }
    }
    throw new AssertionError("a cell has segments");
  }

  /** How much of its cell's time has passed at that moment, from 0 to 1. */
  public double share(Moment moment) {
    for (Segment s : segments) {
      if (s.phase() == moment.phase() && !s.hold()) {
        return s.start() + s.length() * moment.fraction();
      }
    }
    throw new IllegalArgumentException("this film has no phase " + moment.phase().label());
  }

  /** Seconds from the film's start to that moment, at speed 1. */
  public double time(Moment moment) {
    return start(moment.cell()) + share(moment) * length(moment.cell());
  }

  private int cellAt(double seconds) {
    for (int cell = 0; cell < 3 && cell < cells; cell++) {
      if (seconds < start(cell + 1)) {
        return cell;
      }
    }
    return Math.min(cells - 1, 3 + (int) ((seconds - start(3)) / later));
  }
}
