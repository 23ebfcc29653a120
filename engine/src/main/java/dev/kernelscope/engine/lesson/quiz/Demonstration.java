package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The convolution that plays a question, once it is answered. Made only when it is asked for, for most questions are
 * printed and never played.
 */
public final class Demonstration {

  private static final Moment START = new Moment(0, Phase.SLIDE, 0);

  private final Supplier<Experiment> maker;
  private final Moment from;

  private Demonstration(Supplier<Experiment> maker, Moment from) {
    this.maker = Objects.requireNonNull(maker, "maker");
    this.from = Objects.requireNonNull(from, "from");
  }

  /** Plays from the first cell on. */
  public static Demonstration of(Supplier<Experiment> maker) {
    return new Demonstration(maker, START);
  }

  /** Plays from that moment on. */
  public static Demonstration of(Supplier<Experiment> maker, Moment from) {
    return new Demonstration(maker, from);
  }

  /** The convolution, made anew by each call and always the same. */
  public Experiment experiment() {
    return maker.get();
  }

  /** The moment from which it plays. */
  public Moment from() {
    return from;
  }
}
