package dev.kernelscope.app.quiz;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.progress.Progress;
import dev.kernelscope.app.progress.ProgressFile;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.app.view.Viewing;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Round;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks on the process's own terminal, line by line, and keeps the progress.
 *
 * @param console where text goes
 * @param colors in which colours
 */
public record Asking(Console console, ColorOptions colors) {

  private static final int WIDTH = 80;

  /** Asks these questions until all are answered right or the user leaves, and says what is kept of the answers. */
  public void ask(List<Question> questions) {
    ProgressFile progress = ProgressFile.of(console, console::say);
    Colors depth = colors.colors().colors().orElseGet(() -> ColorChoice.ofTerminal(console.environment()));
    Ink ink = new Ink(depth, colors.theme(), ColorChoice.isUnicode(console.environment()));
    try (Keys keys = keys()) {
      new Asker(new Round(questions), keys, console.out(), ink, progress::record, this::show).run();
    } catch (IOException e) {
      throw Failure.failed("the terminal failed: " + e.getMessage(), e);
    }
    kept(progress.read(), questions);
  }

  /** Single keys where the terminal gives them, else lines. */
  private static Keys keys() {
    try {
      return TerminalKeys.open();
    } catch (IOException noSingleKeys) {
      return new LineKeys(System.in);
    }
  }

  private void kept(Progress progress, List<Question> questions) {
    String scores = questions.stream().map(Question::kind).distinct().filter(progress.kinds()::containsKey)
        .map(kind -> kind + " " + progress.of(kind).right() + " of "
            + (progress.of(kind).right() + progress.of(kind).wrong()))
        .collect(Collectors.joining(", "));
    if (!scores.isEmpty()) {
      console.print(Paragraph.wrapped("Right answers so far, by kind: " + scores + ".", "", WIDTH));
    }
  }

  /** The question's scene as one plain frame. */
  private void show(Question question) {
    RendererChoice choice = new RendererChoice(Renderers.installed(), RendererChoice.AUTO);
    Viewing viewing = new Viewing(console, choice, new MomentOptions(), new ViewOptions(), true, false);
    viewing.asText(question.scene().orElseThrow().experiment().scene());
    console.out().flush();
  }
}
