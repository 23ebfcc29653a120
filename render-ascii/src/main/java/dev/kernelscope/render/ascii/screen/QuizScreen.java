package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Paragraphs;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.ArrayList;
import java.util.List;

/** A question with its choices; after the answer what was right, why, and where the kernel stood. */
final class QuizScreen {

  private static final int WIDEST = 100;
  private static final int INDENT = 2;

  private final Pen pen;
  private final LiveFrame live;
  private final LiveQuiz quiz;
  private final int width;
  private final int end;
  private int y;

  QuizScreen(Pen pen, LiveFrame live, LiveQuiz quiz) {
    this.pen = pen;
    this.live = live;
    this.quiz = quiz;
    this.width = Math.min(WIDEST, pen.out().columns() - 2);
    this.end = pen.out().rows() - (pen.out().rows() >= 16 ? 3 : 2);
  }

  void draw() {
    int rows = pen.out().rows();
    new Bars(pen).header("Quiz", quiz.heading() + (live.keys().isEmpty() ? "" : "  h help"));
    boolean roomy = rows >= 20;
    y = roomy ? 2 : 1;
    question();
    y += roomy ? 1 : 0;
    choices();
    y += roomy ? 1 : 0;
    if (!quiz.hint().isEmpty() && !quiz.answered()) {
      lines(List.of(List.of(Span.strong("hint  ", Tint.INPUT), Span.words(quiz.hint(), Tint.MID))));
    }
    if (quiz.answered()) {
      lines(List.of(List.of(Span.strong(quiz.verdict(), right() ? Tint.OUTPUT : Tint.KERNEL))));
      lines(quiz.explanation());
      windows();
    }
    if (rows >= 16) {
      pen.rule(end);
      pen.put(1, end + 2, Bars.cut(quiz.score(), pen.out().columns() - 2), Tint.LOW);
      new Bars(pen).keys(end + 1, live.keys());
    } else {
      new Bars(pen).keys(rows - 1, live.keys());
    }
  }

  private boolean right() {
    return quiz.chosen() == quiz.answer();
  }

  /** Lines that begin with two spaces belong to a table and are left as they are. */
  private void question() {
    for (String line : quiz.question().split("\n")) {
      if (line.startsWith("  ")) {
        text(List.of(Span.strongMono(line, Tint.HIGH)));
      } else {
        lines(List.of(List.of(Span.strong(line, Tint.HIGH))));
      }
    }
  }

  private void lines(List<List<Span>> paragraphs) {
    for (List<Span> paragraph : paragraphs) {
      Paragraphs.lines(paragraph, width - 1).forEach(this::text);
    }
  }

  private void text(List<Span> line) {
    if (y < end) {
      pen.put(INDENT, y, line, pen.out().columns());
    }
    y++;
  }

  /** Side by side where they have room, else below each other. */
  private void choices() {
    int count = quiz.choices().size();
    int widest = quiz.choices().stream().mapToInt(String::length).max().orElse(1) + 3 + "✓ correct ".length() + 2;
    boolean beside = count * (widest + 2) <= width + 1 + 2;
    boolean pairs = !beside && 2 * (widest + 2) <= width + 3;
    int columns = beside ? count : pairs ? 2 : 1;
    int pitch = columns == 1 ? width - 1 : (width + 1) / columns;
    for (int i = 0; i < count; i++) {
      choice(i, INDENT + i % columns * pitch, y + i / columns, columns == 1 ? pitch : pitch - 2);
    }
    y += (count + columns - 1) / columns;
  }

  private void choice(int index, int x, int line, int room) {
    if (line >= end) {
      return;
    }
    boolean answer = quiz.answered() && index == quiz.answer();
    boolean wrong = quiz.answered() && index == quiz.chosen() && !answer;
    boolean marked = index == quiz.marked() && !quiz.answered();
    Tint tint = answer ? Tint.OUTPUT : wrong ? Tint.KERNEL : Tint.LOW;
    Palette palette = pen.palette();
    int background = answer || wrong ? palette.fill(tint, Palette.Fill.REST) : palette.raised();
    pen.out().put(x, line, " ".repeat(room), palette.text(Tint.MID), background, false);
    boolean strong = answer || wrong || marked;
    int at = pen.out().put(x, line, marked ? "▸" : " ", palette.text(Tint.OUTPUT), background, true);
    at = pen.out().put(at, line, (index + 1) + " ", palette.text(Tint.LOW), background, false);
    String word = answer ? "✓ correct" : wrong ? "✕ yours" : "";
    String text = Bars.cut(quiz.choices().get(index), x + room - at - (word.isEmpty() ? 0 : word.length() + 1));
    at = pen.out().put(at, line, text + " ", palette.text(strong ? Tint.HIGH : Tint.MID), background, strong);
    pen.out().put(at, line, word, palette.text(tint), background, true);
    pen.hits().add(x, line, room, 1, new LiveTarget.Choice(index));
  }

  /** The kernel's positions along one axis, a line each, as far as there is room. */
  private void windows() {
    if (quiz.windows().isEmpty()) {
      return;
    }
    Axis axis = quiz.windows().get();
    int cells = axis.paddedInput();
    int pitch = width - 38 >= 5 * cells ? 5 : 3;
    int lines = axis.output() + 2 + (axis.unused() > 0 ? 1 : 0);
    if (y + lines > end || 11 + pitch * cells + 22 > width) {
      return;
    }
    y++;
    List<Span> head = new ArrayList<>(List.of(Span.words("columns  ", Tint.LOW)));
    for (int i = 0; i < cells; i++) {
      head.add(Span.mono(centred(Integer.toString(i - axis.before()), pitch), Tint.LOW));
    }
    text(head);
    for (int k = 0; k < axis.output(); k++) {
      window(axis, k, pitch);
    }
    if (axis.unused() > 0) {
      text(List.of(Span.words("The floor drops the last " + (axis.unused() == 1 ? "column." : axis.unused()
          + " columns."), Tint.MID)));
    }
  }

  private void window(Axis axis, int position, int pitch) {
    String name = "window " + (position + 1);
    pen.put(INDENT, y, name, Tint.MID);
    int x = INDENT + 9;
    int first = position * axis.stride();
    Palette palette = pen.palette();
    int bar = palette.fill(Tint.KERNEL, position % 2 == 0 ? Palette.Fill.PLAYED : Palette.Fill.DONE);
    for (int i = 0; i < axis.paddedInput(); i++) {
      boolean inside = i >= first && i < first + axis.effectiveKernel();
      boolean tap = inside && (i - first) % axis.dilation() == 0;
      boolean padding = i < axis.before() || i >= axis.before() + axis.input();
      String sign = centred(tap ? "■" : padding ? "╱" : "·", pitch);
      if (inside) {
        pen.out().put(x, y, sign, palette.fillText(Palette.Fill.PLAYED), bar, false);
      } else {
        pen.put(x, y, sign, Tint.LINE);
      }
      x += pitch;
    }
    pen.put(x + 2, y, position == 0 ? "start" : "jump " + position, Tint.MID);
    pen.put(x + 11, y, "→ cell " + position, Tint.OUTPUT);
    y++;
  }

  private static String centred(String text, int width) {
    int left = (width - text.length()) / 2;
    return " ".repeat(Math.max(0, left)) + text + " ".repeat(Math.max(0, width - text.length() - left));
  }
}
