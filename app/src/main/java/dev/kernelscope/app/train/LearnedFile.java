package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.app.io.UserFolder;
import dev.kernelscope.engine.nn.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Where the network that was trained last is remembered, with the history of its training. */
public final class LearnedFile {

  private LearnedFile() {}

  /** The file; it may not exist. */
  public static Path of(Map<String, String> environment) {
    return UserFolder.data(environment).resolve("learned.ks");
  }

  /** Remembers a run; where that cannot be, it says so and nothing else happens. */
  static void write(Run run, Network network, Console console, Consumer<String> says) {
    Path file = of(console.environment());
    try {
      Files.createDirectories(file.getParent());
      Destination.of(file.toString(), true, console).write(out -> RunArchive.writeLearned(run, network, out));
    } catch (IOException e) {
      says.accept("cannot write '" + file + "': " + Reasons.of(e) + "; 'view learned' will not know this training");
    } catch (Failure e) {
      says.accept(e.getMessage() + "; 'view learned' will not know this training");
    }
  }
}
