package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.MapRange;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.content.Shrink;
import java.util.ArrayList;
import java.util.List;

/**
 * Input and output of a large problem as density signs, a character for many cells; brackets stand around the current
 * place.
 */
final class HeatMap {

  private static final int GAP = 3;
  private static final int MOST_ROWS = 20;

  private HeatMap() {}

  static List<String> of(Reading reading, int width) {
    Block input = reading.input().orElseThrow();
    Block output = reading.output().orElseThrow();
    int each = (width - GAP - 1) / 2;
    Canvas canvas = new Canvas(width, MOST_ROWS + 2);
    draw(canvas, 1, each, Titles.of(reading, input), input, Shrink.Kind.MEAN, focus(reading, true));
    draw(canvas, 1 + each + GAP, each, Titles.of(reading, output), output, Shrink.Kind.SIGNED_ROOT_MEAN_SQUARE,
        focus(reading, false));
    List<String> lines = new ArrayList<>(canvas.lines());
    lines.add("");
    lines.addAll(Ascii.words("a sign stands for about " + cells(input, each) + " cells of the input (their mean) and "
        + cells(output, each) + " of the output (their root mean square, with the sign of their sum)", "  ", width));
    return lines;
  }

  private static int rows(Block block, int columns) {
    return Math.clamp(Math.round((double) columns * block.rows() / block.columns() / 2), 1, MOST_ROWS);
  }

  private static int columns(Block block, int most) {
    int columns = Math.min(most, block.columns());
    long rows = Math.round((double) columns * block.rows() / block.columns() / 2);
    return rows <= MOST_ROWS ? columns : Math.max(1, (int) (2L * MOST_ROWS * block.columns() / block.rows()));
  }

  private static String cells(Block block, int each) {
    int columns = columns(block, each);
    return Math.max(1, block.rows() / rows(block, columns)) + "x" + Math.max(1, block.columns() / columns);
  }

  /** The current place in a block, as shares of its height and width from 0 to 1. */
  private static double[] focus(Reading reading, boolean input) {
    var position = reading.frame().position();
    double row = (position.row() + 0.5) / position.rows();
    double column = (position.column() + 0.5) / position.columns();
    if (!input) {
      return new double[] {row, column};
    }
    var rows = reading.frame().rows();
    var columns = reading.frame().columns();
    return new double[] {
      (position.row() * rows.stride() - rows.before() + rows.effectiveKernel() / 2.0) / rows.input(),
      (position.column() * columns.stride() - columns.before() + columns.effectiveKernel() / 2.0) / columns.input()};
  }

  private static void draw(Canvas canvas, int x, int each, String title, Block block, Shrink.Kind kind,
      double[] focus) {
    int columns = columns(block, each);
    int rows = rows(block, columns);
    canvas.put(x, 0, Ascii.cut(title, each));
    ValueRange range = MapRange.of(block);
    Shrink shrink = new Shrink((Surface.Image) block.surface(), block.rows(), block.columns(), rows, columns, kind);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double value = shrink.value(r, c);
        canvas.put(x + c, 1 + r, shrink.computed(r, c) ? String.valueOf(sign(range, value)) : "_");
      }
    }
    int cx = Math.clamp((int) (focus[1] * columns), 0, columns - 1);
    int cy = Math.clamp((int) (focus[0] * rows), 0, rows - 1);
    canvas.put(x + cx - 1, 1 + cy, "[");
    canvas.put(x + cx + 1, 1 + cy, "]");
  }

  /** Brightness has five signs from dark to light; signed numbers have nine. */
  private static char sign(ValueRange range, double value) {
    if (range.kind().centred() || Double.isNaN(value)) {
      return Density.of(range, value);
    }
    return ".:+*#".charAt(Math.min(4, (int) (range.position(value) * 5)));
  }
}
