package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.timeline.Moment;
import java.util.Objects;

/** The scene that plays a question, once it is answered. */
public final class Demonstration {

  private final Moment from;

  Demonstration(Moment from) {
    this.from = Objects.requireNonNull(from, "from");
  }

  /** The moment from which it plays. */
  public Moment from() {
    return from;
  }
}
