package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Samples;
import java.util.List;
import java.util.Optional;

/**
 * What a training has done so far, step by step. It grows while it is read: what it told once it always tells again, so
 * that a picture of a step that was done never changes. Thread-safe.
 */
public interface TrainingLog {

  /** What was known before. */
  TrainingFacts facts();

  /** How many steps are done. */
  int done();

  /**
   * The first layer's kernels after that many steps, filters · rows · columns; shared, read only.
   *
   * @param steps from 0 to {@link #done}, or the end of an epoch that lies {@link #ahead}
   */
  float[] kernels(int steps);

  /**
   * A step.
   *
   * @param index from 0 to {@link #done} - 1
   */
  TrainingStep step(int index);

  /**
   * The first pictures of a step's batch, as the network saw them; at least one, at most {@link Samples#MOST}. As long
   * as the same step is asked for, their arrays are the same.
   *
   * @param index from 0 to {@link #done} - 1
   */
  List<Samples.Picture> pictures(int index);

  /** What was measured in the first so many steps, in order. */
  List<Accuracy> accuracies(int steps);

  /**
   * Ends of epochs that are known from before, in order, each after all that are {@link #done}; {@link #kernels} and
   * {@link #accuracies} tell of them, too.
   */
  default List<EpochEnd> ahead() {
    return List.of();
  }

  /**
   * The batch of a step that lies {@link #ahead} at the end of an epoch; empty for every other step. What the network
   * made of it then was not written down.
   *
   * @param index of the step, from 0
   */
  default Optional<Samples> asked(int index) {
    return Optional.empty();
  }

  /** How the gradient flows back through a filter in a step; empty where that is not known any more. */
  default Optional<Flow> flow(int step, int filter) {
    return Optional.empty();
  }
}
