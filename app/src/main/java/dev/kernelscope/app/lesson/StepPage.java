package dev.kernelscope.app.lesson;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.SceneCommand;
import dev.kernelscope.engine.lesson.chapter.Step;

/**
 * A step of a chapter as it is read: the text's numbers filled in, the scene computed, or ready to be.
 *
 * @param title short
 * @param text Markdown without gaps
 * @param command what shows the scene
 * @param scene what it shows
 */
public record StepPage(String title, String text, SceneCommand command, ViewedScene scene) {

  /** Computes the step's scene; a training begins later. */
  public static StepPage of(Step step) {
    ViewedScene scene = ViewedScene.of(step.scene().arguments());
    return new StepPage(step.title(), step.text().filled(SceneFacts.of(scene)), step.scene(), scene);
  }
}
