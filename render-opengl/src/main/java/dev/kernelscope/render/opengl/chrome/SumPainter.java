package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.List;

/** A sum, one column a term: what is multiplied, the product, the total so far. The whole total stands at the right. */
final class SumPainter {

  private static final float PADDING = 16;
  private static final float NAMES = 84;
  private static final float GAP = 2;
  private static final float DONE = 1;
  private static final float FUTURE = 0.38f;
  private static final TextStyle CAPTION = Type.LEGEND;

  private final Painter painter;
  private final Look look;

  /**
   * Measures of a column's three lines.
   *
   * @param column width of a column
   * @param between what stands between two columns; empty for a gap
   * @param lines heights of the three lines
   * @param styles of the three lines' numbers
   */
  private record Form(float column, String between, float[] lines, TextStyle[] styles) {
    float height() {
      return lines[0] + lines[1] + lines[2] + 11;
    }
  }

  SumPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  void draw(Ledger.Sum sum, Rect area, boolean wide) {
    boolean channels = !sum.channels().isEmpty();
    List<Ledger.Column> columns = channels ? sum.channels() : sum.columns();
    int current = channels ? sum.currentChannel() : sum.current();
    Form form = channels ? channels() : terms(columns, wide);
    float top = area.y() + (area.height() - form.height()) / 2;
    names(sum.rows(), channels, form, area.x() + PADDING, top + 5);
    float totalLeft = total(sum, area);
    float x = area.x() + PADDING + NAMES;
    columns(columns, current, form, x, totalLeft - 8, top);
  }

  private Form terms(List<Ledger.Column> columns, boolean wide) {
    float usual = wide ? 78 : 63;
    float widest = 0;
    for (Ledger.Column column : columns) {
      widest = Math.max(widest, width(column.factors(), Type.FACTOR));
    }
    return new Form(Math.max(usual, widest + 10), "", new float[] {20, 20, 18},
        new TextStyle[] {Type.FACTOR, Type.PRODUCT, Type.RUNNING});
  }

  private static Form channels() {
    TextStyle words = TextStyle.of(Face.WORDS, 12);
    return new Form(118, "+", new float[] {18, 24, 18},
        new TextStyle[] {words, TextStyle.of(Face.NUMBERS_BOLD, 17), Type.RUNNING});
  }

  private void names(List<Span> rows, boolean channels, Form form, float x, float top) {
    float y = top;
    for (int i = 0; i < rows.size() && i < form.lines().length; i++) {
      String text = channels && i == 0 ? "channel" : rows.get(i).text();
      float baseline = y + painter.baseline(CAPTION, form.lines()[i]);
      painter.text(CAPTION, text, x, baseline, Align.START, look.of(rows.get(i).tint()));
      y += form.lines()[i];
    }
  }

  /** Draws the total at the right; gives the left edge of its part. */
  private float total(Ledger.Sum sum, Rect area) {
    float right = area.right() - PADDING;
    String total = Signs.minus(sum.total());
    float width = Math.max(painter.width(Type.TOTAL, total),
        Math.max(painter.width(Type.RUNNING, sum.cell()), painter.width(CAPTION, sum.caption())));
    float top = area.y() + (area.height() - 74) / 2;
    float rule = right - width - 10;
    painter.box(rule, top, 1, 74, 0, look.of(Token.LINE));
    painter.text(Type.RUNNING, sum.cell(), right, top + painter.baseline(Type.RUNNING, 18), Align.END,
        look.of(Tint.MID));
    painter.text(Type.TOTAL, total, right + Type.TOTAL.spacing(), top + 18 + painter.baseline(Type.TOTAL, 40),
        Align.END,
        look.of(Tint.OUTPUT));
    painter.text(CAPTION, sum.caption(), right, top + 58 + painter.baseline(CAPTION, 16), Align.END, look.of(Tint.LOW));
    return rule;
  }

  private void columns(List<Ledger.Column> columns, int current, Form form, float left, float right, float top) {
    float between = form.between().isEmpty() ? GAP : 16;
    int room = Math.max(1, (int) ((right - left + between) / (form.column() + between)));
    Window shown = Window.around(columns.size(), current, Math.min(room, 9));
    float x = left;
    if (shown.cutBefore()) {
      dots(x - 14, top, form);
    }
    for (int i = shown.from(); i < shown.to(); i++) {
      if (i > shown.from() && !form.between().isEmpty()) {
        float y = top + 5 + form.lines()[0] + painter.baseline(form.styles()[1], form.lines()[1]);
        painter.text(TextStyle.of(Face.NUMBERS, 16), form.between(), x - 8, y, Align.MIDDLE, look.of(Tint.LOW));
      }
      column(columns.get(i), Integer.compare(i, current), form, x, top);
      x += form.column() + between;
    }
    if (shown.cutAfter()) {
      dots(x, top, form);
    }
  }

  /** Sign that columns are left out. */
  private void dots(float x, float top, Form form) {
    float y = top + 5 + form.lines()[0] + painter.baseline(Type.PRODUCT, form.lines()[1]);
    painter.text(Type.PRODUCT, "⋯", x, y, Align.START, look.of(Tint.LOW));
  }

  private void column(Ledger.Column column, int order, Form form, float x, float top) {
    float strength = order > 0 ? FUTURE : DONE;
    if (order == 0) {
      painter.box(x, top, form.column(), form.height(), 6, look.of(Token.RAISED));
      painter.border(x, top, form.column(), form.height(), 6, 1.5f, look.of(Tint.OUTPUT));
    }
    float middle = x + form.column() / 2;
    float y = top + 5;
    factors(column.factors(), form.styles()[0], middle, y + painter.baseline(form.styles()[0], form.lines()[0]),
        strength);
    y += form.lines()[0];
    text(column.product(), form.styles()[1], middle, y + painter.baseline(form.styles()[1], form.lines()[1]), strength);
    y += form.lines()[1];
    if (order <= 0) {
      text(column.total(), form.styles()[2], middle, y + painter.baseline(form.styles()[2], form.lines()[2]), DONE);
    }
  }

  private void text(Span span, TextStyle style, float middle, float y, float strength) {
    painter.text(style, Signs.minus(span.text()), middle, y, Align.MIDDLE, look.of(span.tint()).faded(strength));
  }

  private void factors(List<Span> spans, TextStyle style, float middle, float y, float strength) {
    float x = middle - width(spans, style) / 2;
    for (Span span : spans) {
      TextStyle own = Type.of(span, style.size());
      x = painter.text(own, Signs.minus(span.text()), x, y, Align.START, look.of(span.tint()).faded(strength));
      x += space(style);
    }
  }

  /** Words are set apart, signs in a product are not. */
  private static float space(TextStyle style) {
    return style.face() == Face.WORDS ? 5 : 0;
  }

  private float width(List<Span> spans, TextStyle style) {
    float sum = space(style) * (spans.size() - 1);
    for (Span span : spans) {
      sum += painter.width(Type.of(span, style.size()), Signs.minus(span.text()));
    }
    return sum;
  }

  /**
   * Which columns are shown.
   *
   * @param from first one
   * @param to one past the last
   * @param count of all columns
   */
  private record Window(int from, int to, int count) {

    static Window around(int count, int current, int room) {
      int from = Math.clamp((long) current - (room - 1) / 2, 0, Math.max(0, count - room));
      return new Window(from, Math.min(count, from + room), count);
    }

    boolean cutBefore() {
      return from > 0;
    }

    boolean cutAfter() {
      return to < count;
    }
  }
}
