package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;

/**
 * Writes tinted text on a screen.
 *
 * @param out where
 * @param palette in which colours
 */
record Pen(CellBuffer out, Palette palette) {

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

  void rule(int y) {
    out.put(0, y, "─".repeat(out.columns()), palette.text(Tint.LINE));
  }

  void divider(int x, int from, int to) {
    for (int y = from; y < to; y++) {
      out.put(x, y, "│", palette.line());
    }
  }
}
