package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sum of one output cell written out: factors, products, and the totals so far. */
final class SumText {

  private static final String MORE = "...";
  /** A longer sum is cut to the current term and four on each side of it. */
  private static final int MOST_TERMS = 36;
  private static final int NEIGHBOURS = 4;

  private final Ledger.Sum sum;
  private final Phase phase;
  private final Window shown;
  private final int width;

  SumText(Ledger.Sum sum, Phase phase, int width) {
    this.sum = sum;
    this.phase = phase;
    this.width = width;
    int terms = sum.columns().size();
    int current = Math.max(0, sum.current());
    this.shown = Window.around(terms, terms <= MOST_TERMS ? terms : 2 * NEIGHBOURS + 1, current, current);
  }

  List<String> lines() {
    String name = Ascii.of(sum.cell());
    String indent = " ".repeat(name.length());
    List<String> lines = new ArrayList<>(Ascii.wrap(name + " = ", indent + "   ", joined(factors()), width));
    lines.addAll(Ascii.wrap(indent + " = ", indent + "   ", joined(products()), width));
    if (!sum.channels().isEmpty()) {
      lines.addAll(Ascii.wrap("   channels: ", " ".repeat(13), channels(), width));
    }
    lines.addAll(totals());
    return lines;
  }

  private List<String> factors() {
    List<String> texts = new ArrayList<>();
    for (int i = shown.from(); i < shown.to(); i++) {
      String text = Ascii.of(sum.columns().get(i).factors().stream().map(Span::text).collect(Collectors.joining()));
      boolean adding = i == sum.current() && (phase == Phase.SUM || phase == Phase.BIAS);
      texts.add(adding ? "[" + text + "]" : text);
    }
    return texts;
  }

  private List<String> products() {
    List<String> texts = new ArrayList<>();
    for (int i = shown.from(); i < shown.to(); i++) {
      String text = sum.columns().get(i).product().text();
      texts.add(text.startsWith("+") ? text.substring(1) : text);
    }
    return texts;
  }

  private List<String> joined(List<String> terms) {
    List<String> pieces = new ArrayList<>();
    if (shown.cutBefore()) {
      pieces.add(MORE);
    }
    for (String term : terms) {
      boolean negative = term.startsWith("-") && !term.contains("*");
      if (pieces.isEmpty()) {
        pieces.add(term);
      } else {
        pieces.add(negative ? " - " + term.substring(1) : " + " + term);
      }
    }
    if (shown.cutAfter()) {
      pieces.add(" + " + MORE);
    }
    return pieces;
  }

  private List<String> channels() {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < sum.channels().size(); i++) {
      Ledger.Column column = sum.channels().get(i);
      String text = column.factors().getFirst().text() + " " + column.product().text();
      items.add(Ascii.of(i == sum.currentChannel() ? "[" + text + "]" : text));
    }
    return Ascii.commas(items);
  }

  private List<String> totals() {
    List<String> items = new ArrayList<>();
    if (shown.cutBefore() && sum.current() >= 0) {
      items.add(MORE);
    }
    for (int i = shown.from(); i < Math.min(shown.to(), sum.current() + 1); i++) {
      items.add(sum.columns().get(i).total().text());
    }
    if (items.isEmpty()) {
      items.add("none yet");
    }
    List<String> pieces = new ArrayList<>(Ascii.commas(items));
    List<String> state = Ascii.commas(state());
    pieces.add("   " + state.getFirst());
    pieces.addAll(state.subList(1, state.size()));
    return Ascii.wrap("     totals: ", " ".repeat(13), pieces, width);
  }

  private List<String> state() {
    List<String> items = new ArrayList<>();
    int left = sum.columns().size() - 1 - sum.current();
    String end = sum.columns().getLast().total().text();
    if (sum.current() >= 0) {
      items.add("so far " + sum.columns().get(sum.current()).total().text());
    }
    items.add(left == 0 ? "complete" : left + (left == 1 ? " term left" : " terms left"));
    if (left > 0) {
      items.add("in the end " + end);
    }
    if (phase == Phase.WRITE && !sum.total().equals(end)) {
      items.add("written as " + sum.total());
    }
    return items;
  }
}
