package dev.kernelscope.app.lesson.notes;

import dev.kernelscope.app.lesson.PagesAhead;
import dev.kernelscope.app.lesson.StepPage;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Printable notes. The same chapters and the same renderer give the same bytes.
 *
 * @param chapters what to write down, in order
 * @param practice questions that follow the chapters
 */
public record Notes(List<Chapter> chapters, List<Question> practice) {

  /** Copies the lists. */
  public Notes {
    chapters = List.copyOf(chapters);
    practice = List.copyOf(practice);
  }

  /**
   * Writes them.
   *
   * @param choice who draws the pictures
   * @param progress is told how many pictures are done
   * @throws IOException if the stream fails
   */
  public void write(NotesFormat format, RendererChoice choice, OutputStream out, Progress progress)
      throws IOException {
    try (Renderer renderer = choice.forFormat(format == NotesFormat.HTML ? Format.GIF : Format.TXT)) {
      Pictures pictures = new Pictures(renderer, chapters.stream().mapToInt(c -> c.steps().size()).sum(), progress);
      String text = format == NotesFormat.HTML ? new HtmlNotes(this, pictures).document()
          : new MarkdownNotes(this, pictures).document();
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The place of a chapter in the lesson, from 1. */
  static int number(Chapter chapter) {
    return Chapters.ids().indexOf(chapter.id()) + 1;
  }

  /** The steps of a chapter, computed. */
  static List<StepPage> pages(Chapter chapter) {
    PagesAhead pages = PagesAhead.of(chapter);
    return chapter.steps().stream().map(pages::page).toList();
  }
}
