package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Ascii;
import java.util.List;

/** The lines at the top and the bottom of a screen. */
final class Bars {

  /** What the session on a terminal answers to; as many as have room, from the left. */
  private static final String[][] KEYS =
      {{"space", "play"}, {"← →", "cell"}, {", .", "phase"}, {"< >", "term"}, {"[ ]", "speed"},
    {"5", "view"}, {"r", "reverse"}, {"l", "loop"}, {"q", "quit"}};

  private final Pen pen;

  Bars(Pen pen) {
    this.pen = pen;
  }

  void header(Frame frame, String kind) {
    pen.out().set(1, 0, '▀', pen.palette().text(Tint.KERNEL), pen.palette().text(Tint.OUTPUT), false);
    int x = pen.strong(3, 0, "Kernelscope", Tint.HIGH) + 2;
    String right = kind + "  " + pen.palette().name();
    int from = pen.out().columns() - 1 - right.length();
    if (from > x + 2) {
      pen.put(from, 0, right, Tint.LOW);
    } else {
      from = pen.out().columns();
    }
    pen.put(x, 0, cut(frame.chapter(), from - x - 1), Tint.MID);
  }

  /** What the picture shows, and under it what happens: as much of it as has room, the end before the beginning. */
  void sentences(Frame frame) {
    int width = pen.out().columns() - 2;
    pen.put(1, 1, cut(frame.title() + ".", width), Tint.HIGH);
    pen.put(1, 2, fitting(frame.subtitle(), width), Tint.MID);
  }

  /** The longest run of whole sentences that ends with the last one. */
  static String fitting(String text, int width) {
    while (text.length() > width && text.contains(". ")) {
      text = text.substring(text.indexOf(". ") + 2);
    }
    return cut(text, width);
  }

  static String cut(String text, int width) {
    return text.length() <= width ? text : width < 1 ? "" : text.substring(0, width - 1) + "…";
  }

  void status(int x, int y, Frame frame, Status status) {
    pen.put(x, y, status.playing() ? "▶" : "■", status.playing() ? Tint.OUTPUT : Tint.KERNEL);
    int at = x + 2;
    boolean bold = false;
    for (Span span : frame.dock().words()) {
      at = pen.put(bold ? at - 1 : at, y, span) + 2;
      bold = span.bold();
    }
    if (!status.message().isEmpty()) {
      at = pen.put(at, y, cut(status.message(), pen.out().columns() - at - 2), Tint.KERNEL) + 2;
    }
    String speed = status.speedText();
    if (at + speed.length() < pen.out().columns()) {
      pen.put(pen.out().columns() - x - speed.length(), y, speed, Tint.MID);
    }
  }

  void keys(int y) {
    int x = 1;
    for (String[] key : KEYS) {
      if (x + key[0].length() + 1 + key[1].length() < pen.out().columns()) {
        x = pen.strong(x, y, key[0], Tint.HIGH) + 1;
        x = pen.put(x, y, key[1], Tint.LOW) + 2;
      }
    }
  }

  /** The output's size on one line, in the terms' tints. */
  int formula(int x, int y, Frame frame, int width) {
    var rows = frame.rows();
    String plain =
        "⌊(" + rows.input() + "+" + (rows.before() + rows.after()) + "-" + rows.effectiveKernel() + ")/"
        + rows.stride() + "⌋+1 = ";
    if (plain.length() + Integer.toString(rows.output()).length() > width) {
      return x;
    }
    x = pen.put(x, y, plain, Tint.MID);
    return pen.strong(x, y, Integer.toString(rows.output()), Tint.OUTPUT);
  }

  /** Plain words, broken into lines. */
  int paragraph(int x, int y, int width, int most, String text) {
    List<String> lines = Ascii.words(text, "", width);
    int count = Math.min(most, lines.size());
    for (int i = 0; i < count; i++) {
      pen.put(x, y + i, lines.get(i), Tint.MID);
    }
    return y + count;
  }
}
