package dev.kernelscope.app.progress;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.app.io.UserFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The file that keeps the learner's progress. Nothing that is wrong with it stops a quiz: a damaged file is set aside
 * under another name, a place that cannot be written is left alone, and either is said in one line, once.
 */
public final class ProgressFile {

  private static final String NAME = "quiz.json";
  /** Far more than any progress needs: whatever is larger is something else. */
  private static final long LARGEST = 1 << 20;
  private static final int MOST_ASIDE = 100;

  private final Path file;
  private final Console console;
  private final Consumer<String> says;
  private boolean givenUp;

  ProgressFile(Path file, Console console, Consumer<String> says) {
    this.file = file;
    this.console = console;
    this.says = says;
  }

  /**
   * The file at the platform's usual place.
   *
   * @param says is told what is wrong, one line at a time
   */
  public static ProgressFile of(Console console, Consumer<String> says) {
    return new ProgressFile(UserFolder.data(console.environment()).resolve(NAME), console, says);
  }

  /** What is stored; nothing where there is no file, or none that can be used. */
  public Progress read() {
    if (givenUp || !Files.exists(file)) {
      return Progress.NONE;
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      giveUp("cannot read '" + file + "': progress is not kept in this run");
      return Progress.NONE;
    }
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      if (Files.size(file) > LARGEST) {
        throw new IOException("it has " + Files.size(file) + " bytes");
      }
      return ProgressJson.read(in);
    } catch (IOException damaged) {
      setAside(Reasons.of(damaged));
      return Progress.NONE;
    }
  }

  /** Adds one answer to what is stored, another program's answers included. */
  public void record(String kind, boolean right) {
    Progress more = read().with(kind, right);
    if (givenUp) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Destination.of(file.toString(), true, console).write(out -> {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ProgressJson.write(more, writer);
        writer.flush();
      });
    } catch (IOException e) {
      giveUp("cannot write '" + file + "': " + Reasons.of(e) + "; progress is not kept in this run");
    } catch (Failure e) {
      giveUp(e.getMessage() + "; progress is not kept in this run");
    }
  }

  private void setAside(String reason) {
    Path aside = file;
    for (int i = 1; i <= MOST_ASIDE && Files.exists(aside); i++) {
      aside = file.resolveSibling("quiz.damaged-" + i + ".json");
    }
    try {
      Files.move(file, aside);
      says.accept("'" + file + "' is damaged (" + reason + "): it is now '" + aside.getFileName()
          + "', and counting begins anew");
    } catch (IOException e) {
      giveUp("'" + file + "' is damaged (" + reason + ") and cannot be set aside: progress is not kept in this run");
    }
  }

  private void giveUp(String line) {
    givenUp = true;
    says.accept(line);
  }
}
