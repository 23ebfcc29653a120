package dev.kernelscope.engine.timeline;

import java.util.List;

/**
 * Plays a film: time, direction, speed, loop, and every kind of step. The owner calls {@link #advance} with the seconds
 * that have passed and draws {@link #moment}. Not thread-safe.
 */
public final class Player {

  /** The slowest speed. */
  public static final double SLOWEST = 0.1;
  /** The fastest speed. */
  public static final double FASTEST = 16;

  private final Timeline timeline;
  private final int terms;
  private final ReducedMotion reduced;
  private double time;
  /**
   * Where somebody went to; the end of one phase and the start of the next are the same time, but not the same picture.
   */
  private Moment exact;
  private double speed = 1;
  private boolean playing;
  private boolean reverse;
  private boolean loop;
  private boolean reducedMotion;

  /**
   * A player that stands at the film's start.
   *
   * @param timeline the film
   * @param terms products of one cell, for steps by tap
   */
  public Player(Timeline timeline, int terms) {
    this.timeline = timeline;
    this.terms = Math.max(1, terms);
    this.reduced = new ReducedMotion(timeline, terms);
  }

  private Player(Player other) {
    timeline = other.timeline;
    terms = other.terms;
    reduced = other.reduced;
    time = other.time;
    exact = other.exact;
    playing = other.playing;
    adopt(other);
  }

  /** A player of its own at the same place. */
  public Player copy() {
    return new Player(this);
  }

  /** Takes speed, direction, loop and reduced motion from a player of another film. */
  public void adopt(Player other) {
    speed = other.speed;
    reverse = other.reverse;
    loop = other.loop;
    reducedMotion = other.reducedMotion;
  }

  /** The film. */
  public Timeline timeline() {
    return timeline;
  }

  /** What to show now. */
  public Moment moment() {
    return exact != null ? exact : timeline.at(time);
  }

  /**
   * What to show now where movement may be reduced: then a cross-fade while it plays, and a whole picture while it
   * stands, so that nobody has to read two numbers on one tile.
   */
  public CrossFade shown() {
    if (!reducedMotion) {
      return CrossFade.whole(moment());
    }
    return playing ? reduced.at(time, speed) : CrossFade.whole(reduced.settled(moment()));
  }

  /** Seconds from the film's start. */
  public double time() {
    return time;
  }

  /** Whether time passes. */
  public boolean playing() {
    return playing;
  }

  /** Whether it plays backwards. */
  public boolean reverse() {
    return reverse;
  }

  /** Whether it begins again at the end. */
  public boolean loop() {
    return loop;
  }

  /** Film seconds a second. */
  public double speed() {
    return speed;
  }

  /** Lets time pass. At an end the player stops, or begins again if it loops. */
  public void advance(double seconds) {
    if (!playing) {
      return;
    }
    exact = null;
    double next = time + (reverse ? -seconds : seconds) * speed;
    double end = timeline.duration();
    if (loop) {
      time = next < 0 ? end + next % end : next % end;
    } else {
      time = Math.clamp(next, 0, end);
      playing = time == next;
    }
  }

  /** Plays or pauses; played at the end it begins again. */
  public void togglePlay() {
    playing = !playing;
    if (playing && !loop && atEnd()) {
      exact = null;
      time = reverse ? timeline.duration() : 0;
    }
  }

  /** Stops where it is. */
  public void pause() {
    playing = false;
  }

  /** Turns the direction. */
  public void toggleReverse() {
    reverse = !reverse;
  }

  /** Whether to begin again at the end. */
  public void setLoop(boolean on) {
    loop = on;
  }

  /** Whether movements are cross-fades. */
  public boolean reducedMotion() {
    return reducedMotion;
  }

  /** Whether {@link #shown} leaves movements out. */
  public void setReducedMotion(boolean on) {
    reducedMotion = on;
  }

  /** Sets the speed, kept between {@link #SLOWEST} and {@link #FASTEST}. */
  public void setSpeed(double factor) {
    speed = Math.clamp(factor, SLOWEST, FASTEST);
  }

  /** Goes to a moment and pauses. */
  public void seek(Moment moment) {
    seekTime(timeline.time(moment));
    exact = moment;
  }

  /** Goes to a time and pauses. */
  public void seekTime(double seconds) {
    playing = false;
    exact = null;
    time = Math.clamp(seconds, 0, timeline.duration());
  }

  /** Goes some cells on or back, to the same place within the cell, and pauses. */
  public void stepCell(int cells) {
    Moment now = moment();
    seek(new Moment(Math.clamp((long) now.cell() + cells, 0, timeline.cells() - 1), now.phase(), now.fraction()));
  }

  /** Goes to the end of the next phase, or back to the end of the one before, and pauses. */
  public void stepPhase(int direction) {
    Moment now = moment();
    List<Phase> phases = timeline.segments().stream().filter(s -> !s.hold()).map(Segment::phase).toList();
    int index = phases.indexOf(now.phase());
    if (direction > 0 && now.fraction() < 1) {
      seek(new Moment(now.cell(), now.phase(), 1));
      return;
    }
    int step = index + (direction > 0 ? 1 : -1);
    int cell = now.cell() + Math.floorDiv(step, phases.size());
    if (cell < 0) {
      seekTime(0);
    } else if (cell < timeline.cells()) {
      seek(new Moment(cell, phases.get(Math.floorMod(step, phases.size())), 1));
    }
  }

  /** Goes to the next or previous product of the sum, through the cells, and pauses. */
  public void stepTap(int direction) {
    Moment now = moment();
    int term = now.phase() == Phase.SUM ? now.term(terms) + direction : direction > 0 ? terms : -1;
    if (now.phase().compareTo(Phase.SUM) < 0) {
      term = direction > 0 ? 0 : -1;
    } else if (now.phase().compareTo(Phase.SUM) > 0 && direction < 0) {
      term = terms - 1;
    }
    int cell = now.cell() + Math.floorDiv(term, terms);
    if (cell >= 0 && cell < timeline.cells()) {
      seek(new Moment(cell, Phase.SUM, (Math.floorMod(term, terms) + 0.5) / terms));
    }
  }

  private boolean atEnd() {
    return reverse ? time <= 0 : time >= timeline.duration();
  }
}
