package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.progress.ProgressFile;
import dev.kernelscope.app.session.Course;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sessions of all kinds, each in a window or on the process's own terminal. */
public final class Sessions {

  private final Console console;
  private final Place place;
  private final boolean loops;

  private Sessions(Console console, Place place, boolean loops) {
    this.console = console;
    this.place = place;
    this.loops = loops;
  }

  /** Sessions on the terminal. */
  public static Sessions onTerminal(Console console, RendererChoice choice, ColorOptions colors, boolean fps) {
    return new Sessions(console, new TerminalPlace(console, choice, colors, fps), false);
  }

  /**
   * Sessions in a window.
   *
   * @param width of the window in pixels, 0 for the renderer's usual one
   * @param height of the window in pixels, 0 for the renderer's usual one
   */
  public static Sessions inWindow(Console console, RendererChoice choice, ColorOptions colors, int width, int height,
      MomentOptions moments, boolean fps) {
    RenderOptions options = new RenderOptions(width, height, colors.theme(), Colors.FULL, true);
    WindowPlace.Given given = new WindowPlace.Given(colors.chosenTheme().isPresent(), moments.reducedMotion(),
        moments.choosesSpeed(), width > 0);
    return new Sessions(console, new WindowPlace(console, choice, options, given, fps), true);
  }

  /**
   * Watches an experiment.
   *
   * @param moments where to begin
   * @param view from where
   * @return false where no renderer can do it
   */
  public boolean watch(Experiment experiment, MomentOptions moments, View view, Course course) {
    Shot start = Moments.film(experiment.scene(), moments, view, loops);
    boolean first = experiment.sameAs(Experiment.lesson());
    return run(experiment, start, course, session -> {
      Session begun = first ? session.beginning() : session;
      return moments.select() == null ? begun : begun.pointing(moments.select());
    });
  }

  /**
   * Watches a training.
   *
   * @return false where no renderer can do it
   */
  public boolean watch(LearnedView view, Course course) {
    Shot start = view.start();
    FrameTimes times = new FrameTimes();
    return run(new Session(new Exhibit.Trained(view.learning()), start, course, System::nanoTime, times::add), times,
        session -> view.moments().select() == null ? session : session.pointing(view.moments().select()));
  }

  /**
   * Looks into a trained network.
   *
   * @return false where no renderer can do it
   */
  public boolean watch(NetworkView view, Course course) {
    FrameTimes times = new FrameTimes();
    return run(new Session(view.exhibit(), view.start(), course, System::nanoTime, times::add), times,
        session -> view.moments().select() == null ? session : session.pointing(view.moments().select()));
  }

  /**
   * Takes the lesson.
   *
   * @param course the lesson at the chapter to begin with
   * @return false where no renderer can do it
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
   * @return false where no renderer can do it
   */
  public boolean ask(List<Question> questions, long seed, Course course) {
    Experiment experiment = Experiment.lesson();
    Shot start = Shot.still(experiment.scene().still(), View.DEFAULT);
    return run(experiment, start, course, session -> session.asking(questions, seed));
  }

  private boolean run(Experiment experiment, Shot start, Course course, UnaryOperator<Session> beginning) {
    FrameTimes times = new FrameTimes();
    return run(new Session(experiment, start, course, System::nanoTime, times::add), times, beginning);
  }

  private boolean run(Session plain, FrameTimes times, UnaryOperator<Session> beginning) {
    List<String> troubles = new ArrayList<>();
    Session session = plain
        .telling(ProgressFile.of(console, troubles::add)::record).opening(DroppedFile::opened)
        .keeping(kept -> Saved.scene(kept, console)).offering(Folder::offers).exporting(new WindowExporter(console))
        .training(() -> LearnedView.latest(console.environment(), troubles::add));
    boolean ran = place.run(beginning.apply(session), times);
    troubles.forEach(console::say);
    return ran;
  }
}
