package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.train.LearnedFile;
import dev.kernelscope.app.train.LearnedRun;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code view learned} shows: a training, live. */
public final class LearnedView {

  private static final String NAME = "learned";

  private final Learning learning;
  private final MomentOptions moments;
  private final ViewOptions look;

  private LearnedView(Learning learning, MomentOptions moments, ViewOptions look) {
    this.learning = learning;
    this.moments = moments;
    this.look = look;
  }

  /**
   * The training that a command line asks for; empty where it asks for a convolution.
   *
   * @throws Failure if it asks for something of a convolution, too
   */
  public static Optional<LearnedView> of(SubjectOptions subject, MomentOptions moments, ViewOptions look,
      Console console) {
    if (!isNamed(subject)) {
      return Optional.empty();
    }
    subject.refuseConvolution("'" + NAME + "', which is a training; allowed is --seed");
    subject.refuseNetwork();
    Learning learning = subject.choosesSeed() ? Learning.usual(subject.seed())
        : latest(console.environment(), console::say);
    return Optional.of(new LearnedView(learning, moments, look));
  }

  /** The last training, or the usual one that has not begun. */
  static Learning latest(Map<String, String> environment, Consumer<String> says) {
    return last(environment, says).orElseGet(() -> Learning.usual(1));
  }

  /** Whether the input's name means a training; a file of that name is a file. */
  static boolean isNamed(SubjectOptions subject) {
    return NAME.equals(subject.input()) && !Files.exists(Path.of(NAME));
  }

  /** The last training; where its file tells nothing that could be shown, one line says so. */
  private static Optional<Learning> last(Map<String, String> environment, Consumer<String> says) {
    Path file = LearnedFile.of(environment);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      LearnedRun run = LearnedRun.read(file);
      String words = Numbers.count(run.data().train().size()) + " pictures" + (run.ownData() ? " of clothes" : "");
      return Optional.of(Learning.of(run.settings(), run.data(), words, run.epochs()));
    } catch (IOException e) {
      says.accept("cannot show the training in '" + file + "': " + Reasons.of(e) + "; training anew");
    } catch (Failure | IllegalArgumentException e) {
      says.accept("cannot show the training in '" + file + "': " + e.getMessage() + "; training anew");
    }
    return Optional.empty();
  }

  /** Where a session begins: the end of a training that was done, else a film that is computed as it plays. */
  public Shot start() {
    boolean done = !learning.coach().log().ahead().isEmpty() && !moments.choosesStill() && moments.frames() == null;
    return done ? new Shot(learning.scene().still(), null, look.view(), moments.speed(), false,
        moments.reducedMotion()) : Moments.film(learning.scene(), moments, look.view(), false);
  }

  /** The training. */
  public Learning learning() {
    return learning;
  }

  /** When. */
  public MomentOptions moments() {
    return moments;
  }

  /** From where. */
  public ViewOptions look() {
    return look;
  }

  /** Its film, with the chosen kernel marked. */
  public Scene scene() {
    return Moments.selected(learning.scene(), moments);
  }

  /**
   * Trains as far as a file or text shows it: to the chosen moment or the film's end, else for one epoch.
   *
   * @param name of the file, or null for text
   */
  public void computed(String name, Console console, boolean quiet) {
    boolean film = name != null && Format.ofFile(name).map(Format::film).orElse(false);
    int steps = learning.coach().log().ahead().isEmpty() ? learning.steps() / learning.settings().epochs() : 0;
    if (film || moments.choosesStill()) {
      Shot shot = film ? Moments.film(learning.scene(), moments, look.view(), false)
          : Moments.still(learning.scene(), moments, look.view());
      steps = 1 + (shot.film() == null ? shot.still().cell() : shot.film().last());
    }
    int wanted = steps;
    if (wanted > 0 && !quiet) {
      learning.slowness().ifPresent(console::say);
    }
    try {
      ProgressBar.<Void>during(console, "training", quiet, bar -> {
        learning.coach().await(wanted, done -> bar.update(done, wanted));
        return null;
      });
    } catch (EngineUnavailableException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }
}
