package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.ColorScale;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import java.util.List;

/** The key. It is never left out: where room is short, its bars become shorter. */
public final class LegendPainter {

  private static final float PADDING = 16;
  private static final float BETWEEN = 22;
  private static final float INNER = 7;
  private static final float BAR = 104;
  private static final float SHORTEST_BAR = 36;
  private static final float BAR_HEIGHT = 10;
  private static final float SWATCH = 16;
  private static final float SWATCH_HEIGHT = 12;
  private static final float BASELINE = 4;

  /** Two lines of the key fit into its strip. */
  private static final float LINE = 15;

  private final Painter painter;
  private final Look look;

  public LegendPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  public void draw(List<Legend> entries, Rect area) {
    float room = area.width() - 2 * PADDING;
    long bars = entries.stream().filter(Legend.Scale.class::isInstance).count();
    float needed = width(entries, BAR, BETWEEN);
    float bar = needed <= room || bars == 0 ? BAR : Math.max(SHORTEST_BAR, BAR - (needed - room) / bars);
    boolean oneLine = width(entries, bar, BETWEEN) <= room;
    float x = area.x() + PADDING;
    float middle = area.y() + (oneLine ? area.height() / 2 : 8);
    for (Legend entry : entries) {
      if (!oneLine && x > area.x() + PADDING && x + width(List.of(entry), bar, 0) > area.x() + PADDING + room) {
        x = area.x() + PADDING;
        middle += LINE;
      }
      x += BETWEEN + switch (entry) {
        case Legend.Scale scale -> scale(scale, x, middle, bar);
        case Legend.Hatch hatch -> hatch(hatch, x, middle);
        case Legend.Note note -> note(note, x, middle);
      };
    }
  }

  private float width(List<Legend> entries, float bar, float between) {
    float sum = between * (entries.size() - 1);
    for (Legend entry : entries) {
      sum += switch (entry) {
        case Legend.Scale s -> painter.width(Type.LEGEND, s.name()) + painter.width(Type.LEGEND_NUMBER, low(s))
            + painter.width(Type.LEGEND_NUMBER, high(s)) + bar + 3 * INNER;
        case Legend.Hatch h -> SWATCH + INNER + painter.width(Type.LEGEND, h.text());
        case Legend.Note n -> painter.width(Type.LEGEND, Signs.minus(n.text()));
      };
    }
    return sum;
  }

  private static String low(Legend.Scale scale) {
    return Signs.minus(scale.low());
  }

  private static String high(Legend.Scale scale) {
    return Signs.minus(scale.high());
  }

  private float scale(Legend.Scale s, float left, float middle, float bar) {
    float x = left;
    float y = middle + BASELINE;
    x = painter.text(Type.LEGEND, s.name(), x, y, Align.START, look.of(s.tint())) + INNER;
    x = painter.text(Type.LEGEND_NUMBER, low(s), x, y, Align.START, look.of(Tint.MID)) + INNER;
    float top = middle - BAR_HEIGHT / 2;
    painter.box(x - 1, top - 1, bar + 2, BAR_HEIGHT + 2, 3, look.of(Token.LINE2));
    ColorScale colors = look.theme().scale(s.range().kind());
    painter.scaleBar(x, top, bar, BAR_HEIGHT, 2, colors, t -> colors.at(t).value());
    if (s.range().kind().centred()) {
      painter.box(x + bar / 2, top - 2, 1, BAR_HEIGHT + 4, 0, look.of(Tint.HIGH));
    }
    x += bar + INNER;
    return painter.text(Type.LEGEND_NUMBER, high(s), x, y, Align.START, look.of(Tint.MID)) - left;
  }

  private float hatch(Legend.Hatch h, float left, float middle) {
    boolean dropped = h.state() == TileState.DROPPED;
    float top = middle - SWATCH_HEIGHT / 2;
    painter.box(left, top, SWATCH, SWATCH_HEIGHT, 1, look.of(Token.EMPTY));
    painter.hatch(left, top, SWATCH, SWATCH_HEIGHT, dropped ? 9 : 7, dropped ? 1.5f : 1.6f, dropped ? 2 : 1,
        dropped ? look.of(Tint.KERNEL).faded(0.8f) : look.of(Token.HATCH).faded(0.75f));
    painter.border(left, top, SWATCH, SWATCH_HEIGHT, 1, 1, dropped ? look.of(Tint.KERNEL) : look.of(Token.EMPTY_LINE));
    float x = left + SWATCH + INNER;
    return painter.text(Type.LEGEND, h.text(), x, middle + BASELINE, Align.START, look.of(Tint.MID)) - left;
  }

  private float note(Legend.Note n, float left, float middle) {
    String text = Signs.minus(n.text());
    return painter.text(Type.LEGEND, text, left, middle + BASELINE, Align.START, look.of(Tint.LOW)) - left;
  }
}
