package dev.kernelscope.app.lesson;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.chapter.Facts;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.learned.TrainingLog;

/** What a scene's picture shows, in words and with its numbers, for those who do not see it. */
public final class SceneSentence {

  /** Nobody follows a longer sum by ear: three channels of a small kernel. */
  private static final int MOST_TERMS = 28;

  private SceneSentence() {}

  /**
   * What is there at the scene's moment, which this computes: of a convolution its sizes and the sum behind a cell, of
   * a training what became of its loss.
   */
  public static String of(ViewedScene scene) {
    Scene computed = scene.computed();
    boolean numbers = scene.still().view().mode() == View.Mode.NUMBERS;
    Frame frame = (numbers ? computed.tables() : computed).frame(scene.still().still());
    return switch (scene.exhibit()) {
      case Exhibit.Convolution(Experiment experiment) -> convolution(scene, frame, Facts.of(experiment.subject()));
      case Exhibit.Trained(Learning learning) -> training(frame, learning.coach().log());
      case Exhibit.Network network -> frame.title() + ". " + frame.subtitle();
      case Exhibit.Film film -> frame.title() + ". " + frame.subtitle();
    };
  }

  private static String training(Frame frame, TrainingLog log) {
    int step = frame.position().moment().cell();
    String seen = frame.title() + ". " + frame.subtitle();
    return log.done() == 0 ? seen : seen + " The loss was " + Numbers.plain(log.step(0).loss())
        + " in the first step and is " + Numbers.plain(log.step(step).loss()) + " in step "
        + Numbers.count(step + 1L) + " of " + Numbers.count(log.facts().steps()) + ".";
  }

  private static String convolution(ViewedScene scene, Frame frame, Facts facts) {
    Position at = frame.position();
    String cell = (at.filters() > 1 ? at.filter() + "," : "") + at.row() + "," + at.column();
    String sizes = "Input " + planes(facts.value("channels"), "channel") + facts.value("input") + ", kernel "
        + facts.value("kernel") + ", output " + planes(facts.value("filters"), "map") + facts.value("output") + ". ";
    boolean readable = scene.scene().terms() <= MOST_TERMS;
    return sizes + frame.subtitle() + (readable ? " The whole sum: " + facts.value("sum " + cell) + "." : "");
  }

  private static String planes(String count, String word) {
    return count.equals("1") ? "" : count + " " + word + "s of ";
  }
}
