package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.progress.ProgressFile;
import dev.kernelscope.app.session.Course;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.app.terminal.JLineScreen;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs sessions on the process's own terminal.
 *
 * @param console the environment, and where figures are said
 * @param choice which renderer
 * @param colors in which colours
 * @param fps whether to say how long frames took and how large they were
 */
public record TerminalViewing(Console console, RendererChoice choice, ColorOptions colors, boolean fps) {

  private static final String FILE = "kernelscope-screen-";

  /**
   * Watches an experiment.
   *
   * @param moments where to begin
   * @param view from where
   * @return false where no renderer can draw on a terminal
   */
  public boolean watch(Experiment experiment, MomentOptions moments, View view, Course course) {
    Shot start = Moments.film(experiment.scene(), moments, view, false);
    boolean first = experiment.sameAs(Experiment.lesson());
    return run(experiment, start, course, session -> {
      Session begun = first ? session.beginning() : session;
      return moments.select() == null ? begun : begun.pointing(moments.select());
    });
  }

  /**
   * Takes the lesson.
   *
   * @param course the lesson at the chapter to begin with
   * @return false where no renderer can draw on a terminal
   */
  public boolean learn(Course course) {
    Experiment experiment = Experiment.lesson();
    return run(experiment, Shot.still(experiment.scene().still(), View.DEFAULT), course, UnaryOperator.identity());
  }

  /**
   * Asks questions.
   *
   * @param seed what they were made from; 0 where they were not
   * @param course the lesson to go on with
   * @return false where no renderer can draw on a terminal
   */
  public boolean ask(List<Question> questions, long seed, Course course) {
    Experiment experiment = Experiment.lesson();
    Shot start = Shot.still(experiment.scene().still(), View.DEFAULT);
    return run(experiment, start, course, session -> session.asking(questions, seed));
  }

  private boolean run(Experiment experiment, Shot start, Course course, UnaryOperator<Session> beginning) {
    List<String> troubles = new ArrayList<>();
    FrameTimes times = new FrameTimes();
    Session session = new Session(experiment, start, course, System::nanoTime, times::add, this::save)
        .telling(ProgressFile.of(console, troubles::add)::record);
    CountedText text;
    try (JLineScreen screen = JLineScreen.open()) {
      text = new CountedText(screen.out());
      Optional<LiveText> live = choice.forTerminal(renderer -> renderer.live(text, options()));
      if (live.isEmpty()) {
        return false;
      }
      beginning.apply(session).run(screen, text.counting(live.get()));
    } catch (IOException e) {
      throw Failure.failed("the terminal failed: " + e.getMessage(), e);
    }
    troubles.forEach(console::say);
    if (fps) {
      console.say(times.summary() + "; " + text.summary());
    }
    return true;
  }

  private RenderOptions options() {
    Colors depth = colors.colors().colors().orElseGet(() -> ColorChoice.ofTerminal(console.environment()));
    return new RenderOptions(0, 0, colors.theme(), depth, ColorChoice.isUnicode(console.environment()));
  }

  /** Writes a screen to the first file of its kind that is not there yet, and says which or why not. */
  private String save(String screen) {
    int number = 1;
    while (Files.exists(Path.of(FILE + number + ".txt"))) {
      number++;
    }
    String name = FILE + number + ".txt";
    try {
      Destination.of(name, false, console).write(out -> out.write(screen.getBytes(StandardCharsets.UTF_8)));
      return "written to " + name;
    } catch (Failure e) {
      return e.getMessage();
    }
  }
}
