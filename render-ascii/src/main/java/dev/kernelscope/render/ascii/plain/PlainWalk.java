package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.render.ascii.content.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the plain lines of a training and of a network have in common: the head, and the arithmetic below. */
final class PlainWalk {

  private final Frame frame;
  private final int width;

  PlainWalk(Frame frame, int width) {
    this.frame = frame;
    this.width = width;
  }

  /** What it is, where the film stands, and what the picture says; an empty line after it. */
  List<String> head() {
    String chapter = frame.chapter();
    List<String> lines = new ArrayList<>(words("kernelscope: " + Character.toLowerCase(chapter.charAt(0))
        + chapter.substring(1) + ", " + frame.dock().words().stream().map(s -> s.text())
            .collect(Collectors.joining(", "))));
    lines.addAll(words(frame.title() + ". " + frame.subtitle()));
    lines.add("");
    return lines;
  }

  /** Text in lines of ASCII. */
  List<String> words(String text) {
    return Ascii.words(Ascii.of(text.replace("°", " degrees")), "", width);
  }

  /** Formulas, or the curves that have a label, each in its words. */
  List<String> ledger(Curve curve) {
    List<String> lines = new ArrayList<>();
    switch (frame.ledger()) {
      case Ledger.Charts charts -> {
        for (Ledger.Chart chart : charts.charts()) {
          chart.series().stream().filter(s -> !s.label().isEmpty())
              .forEach(s -> lines.addAll(words(chart.title() + ": " + curve.words(s))));
        }
      }
      case Ledger.Formulas formulas -> formulas.columns().forEach(f -> lines.addAll(
          words(Tip.text(f.terms()) + ". " + Tip.text(f.sentence()))));
      default -> { }
    }
    return lines;
  }

  /** What is said about a curve. */
  @FunctionalInterface
  interface Curve {

    String words(Ledger.Series series);
  }
}
