package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import java.util.List;

/** The arithmetic under the scene, whichever kind it is. It stands on the panel's colour, which is there already. */
public final class LedgerPainter {

  private static final float PADDING = 16;
  private static final float FORMULA_LINE = 24;
  private static final float SENTENCE_LINE = 18;
  private static final float SENTENCE = 12.5f;

  private final Painter painter;
  private final Look look;

  public LedgerPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  /** Draws into an area; {@code wide} where the picture has room for wider columns. */
  public void draw(Ledger ledger, Rect area, boolean wide) {
    painter.box(area.x(), area.y(), area.width(), 1, 0, look.of(Token.LINE));
    switch (ledger) {
      case Ledger.Sum sum -> new SumPainter(painter, look).draw(sum, area, wide);
      case Ledger.Formulas formulas -> formulas(formulas, area);
      case Ledger.Charts charts -> charts(charts, area);
    }
  }

  private void formulas(Ledger.Formulas formulas, Rect area) {
    float width = area.width() / formulas.columns().size();
    for (int i = 0; i < formulas.columns().size(); i++) {
      Ledger.Formula formula = formulas.columns().get(i);
      float x = area.x() + i * width + PADDING;
      float y = area.y() + 12;
      terms(formula.terms(), x, y + painter.baseline(Type.FORMULA, FORMULA_LINE));
      y += FORMULA_LINE + 6;
      for (List<Wrap.Word> line : Wrap.lines(painter, formula.sentence(), SENTENCE, width - 2 * PADDING)) {
        words(line, x, y + painter.baseline(Type.CONTROL, SENTENCE_LINE));
        y += SENTENCE_LINE;
      }
    }
  }

  private void terms(List<Span> terms, float x, float y) {
    float pen = x;
    for (Span term : terms) {
      pen = painter.text(
          Type.of(term, Type.FORMULA.size()), Signs.minus(term.text()), pen, y, Align.START, look.of(term.tint()));
    }
  }

  private void words(List<Wrap.Word> line, float x, float y) {
    float pen = x;
    for (int i = 0; i < line.size(); i++) {
      Wrap.Word word = line.get(i);
      pen += i > 0 && word.spaced() ? painter.width(word.style(), " ") : 0;
      pen = painter.text(word.style(), word.text(), pen, y, Align.START, look.of(word.tint()));
    }
  }

  private void charts(Ledger.Charts charts, Rect area) {
    float width = area.width() / charts.charts().size();
    for (int i = 0; i < charts.charts().size(); i++) {
      Rect place = new Rect(area.x() + i * width, area.y(), width, area.height());
      new ChartPainter(painter, look).draw(charts.charts().get(i), place);
    }
  }
}
