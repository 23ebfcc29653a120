package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Ascii;
import java.util.List;

/** The lines at the top and the bottom of a screen. */
final class Bars {

  private final Pen pen;

  Bars(Pen pen) {
    this.pen = pen;
  }

  void header(LiveFrame live, String kind) {
    String chapter = live.lesson().map(l -> (l.chapter() + 1) + " " + l.chapterTitle()).orElse(live.frame().chapter());
    String help = live.keys().isEmpty() ? "" : "  h help";
    header(chapter, kind + "  " + pen.palette().name() + help);
  }

  /** The program's name, where the user is, and what stands at the right as far as it has room. */
  void header(String place, String right) {
    pen.out().set(1, 0, '▀', pen.palette().text(Tint.KERNEL), pen.palette().text(Tint.OUTPUT), false);
    int x = pen.strong(3, 0, "Kernelscope", Tint.HIGH) + 2;
    int from = pen.out().columns() - 1 - right.length();
    if (from > x + 2) {
      pen.put(from, 0, right, Tint.LOW);
    } else {
      from = pen.out().columns();
    }
    pen.put(x, 0, cut(place, from - x - 1), Tint.MID);
  }

  /** What the picture shows, and under it what happens: as much of it as has room, the end before the beginning. */
  void sentences(Frame frame) {
    int width = pen.out().columns() - 2;
    pen.put(1, 1, cut(frame.title() + ".", width), Tint.HIGH);
    pen.put(1, 2, fitting(frame.tip().map(Tip::sentence).orElse(frame.subtitle()), width), Tint.MID);
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

  /** Where the film stands, what there is to say, and how fast it goes. */
  void status(int x, int y, LiveFrame live) {
    LivePlay play = live.play();
    String sign = !play.playing() ? "■" : play.reverse() ? "◀" : "▶";
    pen.put(x, y, sign, play.playing() ? Tint.OUTPUT : Tint.KERNEL);
    String speed = (play.loop() ? "loop  " : "") + (play.reverse() ? "backwards  " : "") + "speed "
        + Numbers.plain(Math.round(play.speed() * 100) / 100.0) + "×";
    int end = pen.out().columns() - x - speed.length();
    int at = x + 2;
    boolean bold = false;
    for (Span span : live.frame().dock().words()) {
      if (at + span.text().length() < pen.out().columns()) {
        at = pen.put(bold ? at - 1 : at, y, span) + 2;
        bold = span.bold();
      }
    }
    String said = live.message().isEmpty() && play.computing() ? play.words() : live.message();
    if (!said.isEmpty()) {
      at = pen.put(at, y, cut(said, Math.max(end, at + 12) - at - 2), Tint.KERNEL) + 2;
    }
    if (at <= end) {
      pen.put(end, y, speed, Tint.MID);
    }
  }

  /** As many keys as have room, from the left. */
  void keys(int y, List<LiveKey> keys) {
    int x = 1;
    for (LiveKey key : keys) {
      if (x + key.keys().length() + 1 + key.words().length() < pen.out().columns()) {
        x = pen.strong(x, y, key.keys(), Tint.HIGH) + 1;
        x = pen.put(x, y, key.words(), Tint.LOW) + 2;
      }
    }
  }

  /** A change that would leave no output: the formula, then what helps. */
  void refusal(int x, int y, LiveRefusal refusal) {
    int end = pen.out().columns() - 1;
    pen.put(x, y, refusal.formula(), end);
    List<String> lines = Ascii.words(refusal.sentence(), "", end - x);
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      pen.put(x, y + 1 + i, lines.get(i), Tint.KERNEL);
    }
  }

  /** What the user points at, and what he types; gives whether there is anything. */
  boolean tip(int x, int y, LiveFrame live) {
    if (live.frame().tip().isEmpty()) {
      return false;
    }
    Tip tip = live.frame().tip().get();
    int end = pen.out().columns() - 1;
    int at = pen.put(x, y, tip.name(), end) + 2;
    if (live.typed().isEmpty()) {
      at = pen.put(at, y, tip.formula(), end) + 2;
      if (end - at >= tip.sentence().length()) {
        pen.put(at, y, tip.sentence(), Tint.MID);
      }
      return true;
    }
    at = pen.put(at, y, "becomes ", Tint.MID);
    at = pen.out().put(at, y, live.typed().get() + "▏", pen.palette().text(Tint.HIGH), pen.palette().raised(), true);
    pen.put(at + 2, y, cut("enter sets it, esc keeps the old one", end - at - 2), Tint.LOW);
    return true;
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
