package dev.kernelscope.app.lesson;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A chapter's pages for a reader who comes to all of them, one after the other. Those with a training or a trained
 * network take seconds; they are read and begin to be computed beside as soon as the chapter is begun.
 */
public final class PagesAhead {

  private final Map<Step, FutureTask<StepPage>> begun = new HashMap<>();

  private PagesAhead() {}

  /** Begins. */
  public static PagesAhead of(Chapter chapter) {
    PagesAhead pages = new PagesAhead();
    List<Step> slow = new ArrayList<>(chapter.steps().stream()
        .filter(step -> ViewedScene.takesLong(step.scene().arguments())).toList());
    // What takes longest begins first: a training.
    slow.sort(Comparator.comparing(step -> !ViewedScene.trains(step.scene().arguments())));
    slow.forEach(step -> pages.begun.put(step, new FutureTask<>(() -> begun(step))));
    if (!slow.isEmpty()) {
      Thread.ofPlatform().daemon().name("kernelscope-pages")
          .start(() -> slow.forEach(step -> pages.begun.get(step).run()));
    }
    return pages;
  }

  private static StepPage begun(Step step) {
    StepPage page = StepPage.of(step);
    page.scene().begin();
    return page;
  }

  /** The page of a step of the chapter; waits until it is read. */
  public StepPage page(Step step) {
    FutureTask<StepPage> page = begun.get(step);
    if (page == null) {
      return StepPage.of(step);
    }
    try {
      return page.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return StepPage.of(step);
    }
  }
}
