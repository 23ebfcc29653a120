package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.engine.train.Evaluation;
import dev.kernelscope.engine.train.Step;
import dev.kernelscope.engine.train.Training;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Learns epoch after epoch, keeps the run meanwhile, and shows how far it is. */
final class Trainer {

  /** What somebody loses at most who pulls the plug. */
  private static final long KEEP_EVERY = TimeUnit.SECONDS.toNanos(5);

  private final Run run;
  private final CheckpointFile checkpoint;
  private final BooleanSupplier interrupted;
  private long kept = System.nanoTime();

  Trainer(Run run, CheckpointFile checkpoint, BooleanSupplier interrupted) {
    this.run = run;
    this.checkpoint = checkpoint;
    this.interrupted = interrupted;
  }

  /**
   * Learns to the end, or until somebody interrupts.
   *
   * @param ended is told of each epoch
   */
  void learn(Console console, boolean quiet, Consumer<EpochResult> ended) {
    checkpoint.write(run);
    while (!run.isDone() && !interrupted.getAsBoolean()) {
      String title = "epoch " + (run.epochs().size() + 1) + " of " + run.training().settings().epochs();
      EpochResult result = ProgressBar.during(console, title, quiet, bar -> epoch(bar, title));
      checkpoint.write(run);
      if (result != null) {
        ended.accept(result);
      }
    }
  }

  /** An epoch, or the rest of one; null if it was interrupted. */
  private EpochResult epoch(ProgressBar bar, String title) {
    Training training = run.training();
    int start = run.epochs().size() * training.stepsPerEpoch();
    while (training.step() < start + training.stepsPerEpoch()) {
      if (interrupted.getAsBoolean()) {
        return null;
      }
      step(training);
      bar.update(training.step() - start, training.stepsPerEpoch());
      bar.describe(title + String.format(Locale.ROOT, ", loss %.4f", run.partial().loss() / run.partial().images()));
      if (System.nanoTime() - kept > KEEP_EVERY) {
        kept = System.nanoTime();
        checkpoint.write(run);
      }
    }
    bar.describe(title + ", testing");
    long begin = System.nanoTime();
    Evaluation test = training.evaluator().run(interrupted);
    run.partial(run.partial().plus((System.nanoTime() - begin) / 1e9));
    return test == null ? null : run.end(test);
  }

  private void step(Training training) {
    long begin = System.nanoTime();
    Step step = training.next();
    if (!Double.isFinite(step.loss())) {
      throw Failure.failed("the loss of step " + step.number() + " is " + step.loss() + ": a rate of "
          + training.settings().rate() + " is too large here; a smaller --rate is needed");
    }
    run.partial(run.partial().plus(step).plus((System.nanoTime() - begin) / 1e9));
  }
}
