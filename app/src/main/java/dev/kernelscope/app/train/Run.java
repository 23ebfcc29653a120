package dev.kernelscope.app.train;

import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.train.Evaluation;
import dev.kernelscope.engine.train.Step;
import dev.kernelscope.engine.train.Training;
import java.util.ArrayList;
import java.util.List;

/** A training with its history: what a checkpoint has to keep so that nobody can tell that it was interrupted. */
final class Run {

  private final Training training;
  private final Source source;
  private final List<EpochResult> epochs = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private Network best;
  private Partial partial = Partial.NONE;

  /**
   * The epoch that is being learned, as far as it has come.
   *
   * @param loss sum over its images
   * @param correct images that the network had right
   * @param images images so far
   * @param seconds time so far
   */
  record Partial(double loss, int correct, int images, double seconds) {

    static final Partial NONE = new Partial(0, 0, 0, 0);

    Partial plus(Step step) {
      int count = step.indices().length;
      return new Partial(loss + step.loss() * count, correct + step.correct(), images + count, seconds);
    }

    Partial plus(double time) {
      return new Partial(loss, correct, images, seconds + time);
    }
  }

  /** A run that has not begun. */
  Run(Training training, Source source) {
    this.training = training;
    this.source = source;
  }

  Training training() {
    return training;
  }

  Source source() {
    return source;
  }

  List<EpochResult> epochs() {
    return epochs;
  }

  List<Snapshot> snapshots() {
    return snapshots;
  }

  Partial partial() {
    return partial;
  }

  void partial(Partial now) {
    partial = now;
  }

  /** The network of the epoch with the best test accuracy, the first of several; null before the first epoch's end. */
  Network best() {
    return best;
  }

  void best(Network network) {
    best = network;
  }

  /** That epoch. */
  EpochResult bestEpoch() {
    EpochResult result = epochs.getFirst();
    for (EpochResult epoch : epochs) {
      result = epoch.testAccuracy() > result.testAccuracy() ? epoch : result;
    }
    return result;
  }

  /** Ends the epoch with what the test images say. */
  EpochResult end(Evaluation test) {
    EpochResult result = new EpochResult(epochs.size() + 1, partial.loss() / partial.images(),
        (double) partial.correct() / partial.images(), test.accuracy(), partial.seconds());
    epochs.add(result);
    snapshots.add(Snapshot.of(training.network(), result.epoch()));
    if (bestEpoch() == result) {
      best = training.network().copy();
    }
    partial = Partial.NONE;
    return result;
  }

  /** Whether all epochs are done, their tests included. */
  boolean isDone() {
    return epochs.size() == training.settings().epochs();
  }
}
