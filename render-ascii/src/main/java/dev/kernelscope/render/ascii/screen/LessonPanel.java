package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Paragraphs;
import dev.kernelscope.render.ascii.view.Area;
import java.util.ArrayList;
import java.util.List;

/** The lesson's text beside the scene, and the list of chapters where it has room or was asked for. */
final class LessonPanel {

  private final Pen pen;
  private final LiveLesson lesson;
  private final Area area;

  LessonPanel(Pen pen, LiveLesson lesson, Area area) {
    this.pen = pen;
    this.lesson = lesson;
    this.area = area;
  }

  void draw() {
    List<List<Span>> text = text();
    int chapters = lesson.chapters().size();
    if (lesson.choosing() >= 0) {
      chapters(area.y(), Math.min(area.height(), chapters + 1), lesson.choosing());
    } else if (text.size() + chapters + 2 <= area.height()) {
      chapters(area.y(), chapters + 1, -1);
      pen.out().put(area.x(), area.y() + chapters + 1, "─".repeat(area.width()), pen.palette().line());
      lines(text, area.y() + chapters + 2, area.height() - chapters - 2);
    } else {
      lines(text, area.y(), area.height());
    }
  }

  /** All that is said, as lines. */
  private List<List<Span>> text() {
    List<List<Span>> lines = new ArrayList<>();
    String step = lesson.steps() > 1 ? "step " + (lesson.step() + 1) + " of " + lesson.steps() : "";
    if (lesson.step() == 0) {
      lines.addAll(Paragraphs.lines(List.of(Span.words(lesson.goal(), Tint.MID)), area.width()));
      lines.add(List.of());
    }
    lines.addAll(Paragraphs.lines(List.of(Span.strong(lesson.title(), Tint.HIGH)), area.width()));
    if (!step.isEmpty()) {
      lines.add(List.of(Span.words(step, Tint.LOW)));
    }
    if (area.height() >= 16) {
      lines.add(List.of());
    }
    lines.addAll(Paragraphs.all(lesson.text(), area.width()));
    return lines;
  }

  /** As many lines as have room; the last line says that there are more. */
  private void lines(List<List<Span>> text, int y, int height) {
    boolean cut = text.size() > height;
    int room = cut ? height - 1 : height;
    int from = Math.clamp(lesson.scroll(), 0, Math.max(0, text.size() - room));
    int to = Math.min(text.size(), from + room);
    for (int i = from; i < to; i++) {
      pen.put(area.x(), y + i - from, text.get(i));
    }
    if (cut) {
      boolean end = to == text.size();
      pen.put(area.x(), y + height - 1, end ? "↑ page up" : "↓ page down for more", Tint.KERNEL);
    }
  }

  private void chapters(int y, int height, int choosing) {
    pen.strong(area.x(), y, "Lesson", Tint.HIGH);
    int current = choosing >= 0 ? choosing : lesson.chapter();
    int room = height - 1;
    int from = Math.clamp(current - room / 2, 0, Math.max(0, lesson.chapters().size() - room));
    for (int i = from; i < Math.min(lesson.chapters().size(), from + room); i++) {
      int line = y + 1 + i - from;
      if (i == current) {
        pen.raise(area.x(), line, area.width());
      }
      Tint tint = i == current ? Tint.HIGH : i == lesson.chapter() ? Tint.OUTPUT : Tint.MID;
      String name = Ascii.cut(lesson.chapters().get(i), area.width() - 5);
      String number = " ".repeat(i < 9 ? 1 : 0) + (i + 1) + " ";
      int background = i == current ? pen.palette().raised() : dev.kernelscope.render.ascii.cells.CellBuffer.KEEP;
      int x = pen.out().put(area.x(), line, i == lesson.chapter() ? "▌" : " ", pen.palette().text(Tint.OUTPUT),
          background, false);
      x = pen.out().put(x, line, number, pen.palette().text(Tint.LOW), background, false);
      pen.out().put(x, line, name, pen.palette().text(tint), background, i == current);
      pen.hits().add(area.x(), line, area.width(), 1, new LiveTarget.Chapter(i));
    }
  }
}
