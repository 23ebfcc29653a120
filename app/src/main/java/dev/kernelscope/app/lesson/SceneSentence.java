package dev.kernelscope.app.lesson;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.Facts;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.timeline.Phase;

/** What a scene's picture shows, in words and with its numbers, for those who do not see it. */
public final class SceneSentence {

  private SceneSentence() {}

  /** The sizes, what happens at the scene's moment, and the sum behind the cell that it makes. */
  public static String of(ViewedScene scene) {
    Frame frame = scene.scene().frame(scene.still().still());
    Position at = frame.position();
    Facts facts = StepPage.facts(scene);
    String cell = (at.filters() > 1 ? at.filter() + "," : "") + at.row() + "," + at.column();
    String sizes = "Input " + planes(facts.value("channels"), "channel") + facts.value("input") + ", kernel "
        + facts.value("kernel") + ", output " + planes(facts.value("filters"), "map") + facts.value("output") + ". ";
    return sizes + frame.subtitle() + rest(frame.position().moment().phase(), facts, cell);
  }

  private static String planes(String count, String word) {
    return count.equals("1") ? "" : count + " " + word + "s of ";
  }

  private static String rest(Phase phase, Facts facts, String cell) {
    if (Long.parseLong(facts.value("terms").replace(",", "")) > 27) {
      return "";
    }
    return " The whole sum: " + facts.value("sum " + cell) + ".";
  }
}
