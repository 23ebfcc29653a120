package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.view.Hits;
import java.util.List;

/**
 * Writes tinted text on a screen.
 *
 * @param out where
 * @param palette in which colours
 * @param hits what can be pointed at
 */
record Pen(CellBuffer out, Palette palette, Hits hits) {

  int put(int x, int y, String text, Tint tint) {
    return out.put(x, y, text, palette.text(tint));
  }

  int strong(int x, int y, String text, Tint tint) {
    return out.put(x, y, text, palette.text(tint), CellBuffer.KEEP, true);
  }

  int put(int x, int y, Span span) {
    return out.put(x, y, span.text(), palette.text(span.tint()), CellBuffer.KEEP, span.bold());
  }

  int put(int x, int y, List<Span> spans) {
    for (Span span : spans) {
      x = put(x, y, span);
    }
    return x;
  }

  /** Pieces of text up to a column, where the rest is cut off. */
  int put(int x, int y, List<Span> spans, int end) {
    for (Span span : spans) {
      String text = Bars.cut(span.text(), end - x);
      x = put(x, y, new Span(text, span.tint(), span.bold(), span.mono()));
      if (text.length() < span.text().length()) {
        break;
      }
    }
    return x;
  }

  /** A stretch of a line in the background of what is selected. */
  void raise(int x, int y, int width) {
    out.put(x, y, " ".repeat(Math.max(0, width)), palette.text(Tint.MID), palette.raised(), false);
  }

  void rule(int y) {
    out.put(0, y, "─".repeat(out.columns()), palette.text(Tint.LINE));
  }

  void divider(int x, int from, int to) {
    for (int y = from; y < to; y++) {
      out.put(x, y, "│", palette.line());
    }
  }
}
