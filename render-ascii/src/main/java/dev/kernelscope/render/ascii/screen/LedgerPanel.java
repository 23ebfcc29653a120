package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Window;
import java.util.List;

/** The arithmetic in three lines: a column a term, of long sums the current one and its neighbours. */
final class LedgerPanel {

  private static final int LABELS = 14;
  private static final int MOST_TERMS = 9;
  private static final int WIDEST = 10;

  private final Pen pen;
  private final int x;
  private final int y;

  LedgerPanel(Pen pen, int x, int y) {
    this.pen = pen;
    this.x = x;
    this.y = y;
  }

  void draw(Ledger ledger, Phase phase) {
    switch (ledger) {
      case Ledger.Sum sum -> sum(sum, phase);
      case Ledger.Formulas formulas -> formulas(formulas.columns());
      case Ledger.Charts charts -> titles(charts.charts());
    }
  }

  private void sum(Ledger.Sum sum, Phase phase) {
    for (int i = 0; i < sum.rows().size(); i++) {
      pen.put(x, y + i, sum.rows().get(i));
    }
    int terms = sum.columns().size();
    int room = pen.out().columns() - x - LABELS - 1;
    int need = sum.columns().stream().mapToInt(LedgerPanel::width).max().orElse(1) + 2;
    int fit = Math.min(Math.min(MOST_TERMS, terms), Math.max(1, room / need));
    Window shown = Window.around(terms, fit, Math.max(0, sum.current()), Math.max(0, sum.current()));
    int pitch = Math.clamp(room / fit, Math.min(need, room), Math.max(need, WIDEST));
    for (int i = shown.from(); i < shown.to(); i++) {
      boolean now = i == sum.current() && (phase == Phase.SUM || phase == Phase.BIAS);
      column(sum.columns().get(i), x + LABELS + (i - shown.from()) * pitch, pitch, now, i > sum.current());
    }
    if (shown.cutBefore()) {
      pen.put(x + LABELS - 1, y, "⋯", Tint.LOW);
    }
    if (shown.cutAfter()) {
      pen.put(Math.min(x + LABELS + fit * pitch, pen.out().columns() - 1), y, "⋯", Tint.LOW);
    }
  }

  private static int width(Ledger.Column column) {
    return Math.max(length(column.factors()),
        Math.max(column.product().text().length(), column.total().text().length()));
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(s -> s.text().length()).sum();
  }

  private void column(Ledger.Column column, int left, int pitch, boolean now, boolean later) {
    int background = now ? pen.palette().raised() : CellBuffer.KEEP;
    for (int i = 0; i < 3 && now; i++) {
      pen.out().put(left, y + i, " ".repeat(pitch - 1), pen.palette().text(Tint.MID), background, false);
    }
    int length = length(column.factors());
    int at = left + (pitch - length) / 2;
    int end = Math.max(at + length, left + Math.max(column.product().text().length(), column.total().text().length()));
    for (Span span : column.factors()) {
      at = pen.out().put(at, y, span.text(), color(span.tint(), later), background, now && span.tint() != Tint.LOW);
    }
    String product = column.product().text();
    pen.out().put(end - product.length(), y + 1, product, color(column.product().tint(), later), background, true);
    if (!later) {
      String total = column.total().text();
      pen.out().put(end - total.length(), y + 2, total, color(column.total().tint(), false), background, now);
    }
  }

  private int color(Tint tint, boolean later) {
    return later ? pen.palette().faded(tint) : pen.palette().text(tint);
  }

  private void formulas(List<Ledger.Formula> formulas) {
    int width = (pen.out().columns() - x - 1) / Math.max(1, formulas.size());
    for (int i = 0; i < formulas.size(); i++) {
      pen.put(x + i * width, y, formulas.get(i).terms());
      StringBuilder sentence = new StringBuilder();
      formulas.get(i).sentence().forEach(s -> sentence.append(s.text()));
      List<String> lines = Ascii.words(sentence.toString(), "", width - 2);
      for (int n = 0; n < Math.min(2, lines.size()); n++) {
        pen.put(x + i * width, y + 1 + n, lines.get(n), Tint.MID);
      }
    }
  }

  /** A few characters cannot hold a curve that could be read: its name and last value stand for it. */
  private void titles(List<Ledger.Chart> charts) {
    for (int i = 0; i < charts.size(); i++) {
      pen.put(x, y + i, charts.get(i).title(), Tint.MID);
    }
  }
}
