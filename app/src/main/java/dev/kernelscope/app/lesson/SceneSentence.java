package dev.kernelscope.app.lesson;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.Facts;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Position;

/** What a scene's picture shows, in words and with its numbers, for those who do not see it. */
public final class SceneSentence {

  /** Nobody follows a longer sum by ear: three channels of a small kernel. */
  private static final int MOST_TERMS = 28;

  private SceneSentence() {}

  /** The sizes, what happens at the scene's moment, and the sum behind the cell that it makes. */
  public static String of(ViewedScene scene) {
    Frame frame = scene.scene().frame(scene.still().still());
    Position at = frame.position();
    Facts facts = StepPage.facts(scene);
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
