package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.app.io.UserFolder;
import dev.kernelscope.engine.nn.Compute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a run is kept while it lasts: beside the output where one is named, else among the user's data. A run whose
 * checkpoint cannot be written goes on without.
 */
final class CheckpointFile {

  private static final String EXTENSION = ".checkpoint";

  private final Path file;
  private final boolean beside;
  private final Console console;
  private final Consumer<String> says;
  private boolean givenUp;

  private CheckpointFile(Path file, boolean beside, Console console, Consumer<String> says) {
    this.file = file;
    this.beside = beside;
    this.console = console;
    this.says = says;
  }

  /**
   * The file of a run.
   *
   * @param output the run's output, or null
   * @param says is told what is wrong, one line at a time
   */
  static CheckpointFile of(Destination output, Console console, Consumer<String> says) {
    return output != null && output.isFile()
        ? new CheckpointFile(Path.of(output.name() + EXTENSION), true, console, says)
        : new CheckpointFile(UserFolder.data(console.environment()).resolve("training" + EXTENSION), false, console,
            says);
  }

  Path file() {
    return file;
  }

  /** Before a new run: a file of the user's own is not replaced unless he says so. */
  void check(boolean overwrite) {
    if (beside && Files.exists(file) && !overwrite) {
      throw Failure.failed("'" + file + "' keeps a training that was interrupted; --resume goes on with it, "
          + "--overwrite begins anew");
    }
  }

  RunArchive read(Compute compute) {
    if (!Files.exists(file)) {
      throw Failure.failed("there is nothing to resume: '" + file + "' does not exist");
    }
    try {
      return RunArchive.read(file, compute);
    } catch (IOException e) {
      throw cannotResume(e);
    }
  }

  Failure cannotResume(IOException e) {
    return Failure.failed("cannot resume from '" + file + "': " + Reasons.of(e), e);
  }

  /** Keeps the run as it is now; whoever ends the program meanwhile finds the old file or the new one. */
  void write(Run run) {
    if (givenUp) {
      return;
    }
    try {
      if (!beside) {
        Files.createDirectories(file.getParent());
      }
      Destination.of(file.toString(), true, console).write(out -> RunArchive.write(run, out));
    } catch (IOException e) {
      giveUp("cannot write '" + file + "': " + Reasons.of(e));
    } catch (Failure e) {
      giveUp(e.getMessage());
    }
  }

  private void giveUp(String reason) {
    givenUp = true;
    says.accept(reason + "; the training goes on, but cannot be resumed");
  }

  /** Whether what was written last is there to be resumed. */
  boolean isKept() {
    return !givenUp && Files.exists(file);
  }

  /** When a run has ended nobody needs it any more. */
  void delete() {
    if (givenUp) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      says.accept("cannot delete '" + file + "': " + Reasons.of(e));
    }
  }
}
