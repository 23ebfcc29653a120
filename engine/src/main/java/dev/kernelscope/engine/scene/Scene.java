package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Timeline;

/** A film of one convolution: a pure function from moments to frames. Immutable and thread-safe. */
public interface Scene {

  /** The film's length and phases. */
  Timeline timeline();

  /** Number of products (and bias) that are added for one output cell, for steps by tap. */
  int terms();

  /** The film's cell that computes an output cell. */
  int cell(int filter, int row, int column);

  /** The moment that a still shows where nobody chose another. */
  Moment still();

  /**
   * The picture of a moment.
   *
   * @throws IllegalArgumentException if the film has no such cell or phase
   */
  Frame frame(Moment moment);
}
