package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.LearningOptions;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.FashionMnist;
import dev.kernelscope.engine.train.Training;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** One training from the command line: begins it or takes it up, and writes what comes of it. */
public final class TrainingJob {

  private final Console console;
  private final boolean quiet;
  private final Compute compute;
  private final TrainingOutputs outputs;
  private final Theme theme;
  private final Colors colors;
  private final Consumer<String> says;
  private final CheckpointFile checkpoint;

  /**
   * A job.
   *
   * @param quiet whether nothing is said but results and errors
   * @param colors of text, where standard output is a terminal
   */
  public TrainingJob(Console console, boolean quiet, Compute compute, TrainingOutputs outputs, Theme theme,
      Colors colors) {
    this.console = console;
    this.quiet = quiet;
    this.compute = compute;
    this.outputs = outputs;
    this.theme = theme;
    this.colors = colors;
    this.says = quiet ? line -> { } : console::say;
    this.checkpoint = CheckpointFile.of(outputs.network(), console, says);
  }

  /**
   * Begins a training and runs it.
   *
   * @param folder of IDX files, or null for the data that come along
   * @param examples the most images of each part, or null for all
   */
  public void start(String folder, Integer examples, LearningOptions learning, boolean overwrite) {
    checkpoint.check(overwrite);
    Source source = Source.of(folder, examples == null ? Integer.MAX_VALUE : examples);
    DataSplit data = source.read();
    boolean symmetric = data.train().classes().equals(FashionMnist.CLASSES);
    try {
      Run run = new Run(Training.start(learning.settings(data.train().size(), symmetric, compute), data), source);
      run.snapshots().add(Snapshot.of(run.training().network(), 0));
      run(run);
    } catch (IllegalArgumentException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }

  /** Takes up the training that was interrupted and runs it; see {@link #start}. */
  public void resume(String folder, Integer examples, LearningOptions learning) {
    RunArchive archive = checkpoint.read(compute);
    learning.check(archive.checkpoint().settings());
    try {
      Source kept = archive.source();
      Source source = new Source(folder == null ? kept.folder() : Source.of(folder, 1).folder(),
          examples == null ? kept.examples() : examples);
      run(archive.resume(source));
    } catch (IOException e) {
      throw checkpoint.cannotResume(e);
    }
  }

  private void run(Run run) {
    boolean table = !outputs.takeStandardOutput();
    EpochTable rows = new EpochTable(console);
    if (table) {
      run.epochs().forEach(rows::row);
    }
    try (Interrupts interrupts = new Interrupts()) {
      new Trainer(run, checkpoint, interrupts::wished).learn(console, quiet, table ? rows::row : epoch -> { });
    } catch (EngineUnavailableException e) {
      throw Failure.failed(e.getMessage(), e);
    }
    if (!run.isDone()) {
      throw interrupted(run);
    }
    finish(run, run.training().network());
    checkpoint.delete();
    if (table && !quiet && console.outputIsTerminal().getAsBoolean()) {
      console.print("");
      new KernelText(theme, colors).lines(run.snapshots()).forEach(console::print);
    }
  }

  private void finish(Run run, Network network) {
    outputs.write(run, network, theme);
    LearnedFile.write(run, network, console, says);
  }

  /** Keeps the best so far, and says where. */
  private Failure interrupted(Run run) {
    String on = checkpoint.isKept() ? "; --resume goes on" : "";
    if (run.best() == null) {
      return Failure.interrupted("interrupted before the first epoch's end" + on);
    }
    finish(run, run.best());
    EpochResult best = run.bestEpoch();
    String where = outputs.network() == null ? LearnedFile.of(console.environment()).toString()
        : outputs.network().name();
    return Failure.interrupted(String.format(Locale.ROOT,
        "interrupted: the best network so far, of epoch %d with %.2f %% of the test images right, is in '%s'%s",
        best.epoch(), 100 * best.testAccuracy(), where,
        on.isEmpty() ? "" : outputs.network() == null ? on : "; --resume --overwrite goes on"));
  }
}
