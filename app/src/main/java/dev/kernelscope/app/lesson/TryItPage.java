package dev.kernelscope.app.lesson;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.SceneCommand;
import dev.kernelscope.engine.lesson.chapter.TryIt;
import java.util.function.UnaryOperator;

/**
 * Something to try, as it is read.
 *
 * @param text Markdown without gaps
 * @param before the scene to start from
 * @param after the scene after the change
 * @param watched what to watch, before
 * @param changed what to watch, after
 */
public record TryItPage(String text, SceneCommand before, SceneCommand after, String watched, String changed) {

  /** Computes both scenes. */
  public static TryItPage of(TryIt tryIt) {
    UnaryOperator<String> before = facts(tryIt.before());
    UnaryOperator<String> after = facts(tryIt.after());
    return new TryItPage(tryIt.text().filled(before), tryIt.before(), tryIt.after(), tryIt.watch().filled(before),
        tryIt.watch().filled(after));
  }

  private static UnaryOperator<String> facts(SceneCommand command) {
    return SceneFacts.of(ViewedScene.of(command.arguments()));
  }
}
