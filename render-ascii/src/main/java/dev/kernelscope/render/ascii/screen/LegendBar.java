package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.view.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * The key in one line: a bar for each scale, two colours a character, then hatchings and notes as far as there is room.
 */
final class LegendBar {

  private static final int LEAST = 5;
  private static final int MOST = 26;

  private final Pen pen;

  LegendBar(Pen pen) {
    this.pen = pen;
  }

  void draw(int x, int y, List<Legend> legends) {
    List<Legend.Scale> scales = new ArrayList<>();
    List<Legend> others = new ArrayList<>();
    for (Legend legend : legends) {
      if (legend instanceof Legend.Scale scale) {
        scales.add(scale);
      } else {
        others.add(legend);
      }
    }
    int gap = x > 1 ? 3 : 2;
    int text = scales.stream().mapToInt(LegendBar::text).sum() + Math.max(0, scales.size() - 1) * gap;
    int marks = others.stream().mapToInt(l -> gap + length(l)).sum();
    int room = pen.out().columns() - 2 * x - text;
    if (room - marks < LEAST * scales.size()) {
      marks = 0;
      others = List.of();
    }
    double weights = scales.stream().mapToDouble(LegendBar::weight).sum();
    for (Legend.Scale scale : scales) {
      int bar = Math.clamp(Math.round((room - marks) * weight(scale) / weights), Math.min(LEAST, room / scales.size()),
          MOST);
      x = scale(x, y, scale, bar) + gap;
    }
    for (Legend other : others) {
      x = mark(x, y, other) + gap;
    }
  }

  /** Signed scales have twice as much to show. */
  private static double weight(Legend.Scale scale) {
    return scale.range().kind() == ScaleKind.SIGNED ? 18 : 13;
  }

  private static int text(Legend.Scale scale) {
    return Names.brief(scale.name()).length() + scale.low().length() + scale.high().length() + 3;
  }

  private static int length(Legend legend) {
    return switch (legend) {
      case Legend.Scale scale -> text(scale);
      case Legend.Hatch hatch -> hatch.text().length() + 3;
      case Legend.Note note -> note.text().length();
    };
  }

  private int scale(int x, int y, Legend.Scale scale, int bar) {
    x = pen.put(x, y, Names.brief(scale.name()), scale.tint()) + 1;
    x = pen.put(x, y, scale.low(), Tint.MID) + 1;
    for (int i = 0; i < bar; i++) {
      int left = color(scale.range(), (2 * i + 0.5) / (2 * bar - 1));
      int right = color(scale.range(), (2 * i + 1.5) / (2 * bar - 1));
      pen.out().set(x + i, y, '▌', left, right, false);
    }
    return pen.put(x + bar + 1, y, scale.high(), Tint.MID);
  }

  private int color(ValueRange range, double share) {
    double t = Math.min(1, share);
    return pen.palette().face(range, range.low() + t * (range.limit() - range.low()));
  }

  private int mark(int x, int y, Legend legend) {
    return switch (legend) {
      case Legend.Scale scale -> scale(x, y, scale, LEAST);
      case Legend.Note note -> pen.put(x, y, note.text(), Tint.LOW);
      case Legend.Hatch hatch -> {
        boolean padding = hatch.state() == TileState.PADDING;
        int end = pen.out().put(x, y, padding ? "╱╱" : "╳╳", pen.palette().text(padding ? Tint.LOW : Tint.KERNEL),
            pen.palette().empty(), false);
        yield pen.put(end + 1, y, hatch.text(), Tint.MID);
      }
    };
  }
}
