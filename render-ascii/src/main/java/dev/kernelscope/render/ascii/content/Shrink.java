package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Surface;

/**
 * A large map made small: one number for each box of cells. Each box has at least one cell; boxes may share cells of
 * small maps.
 */
public final class Shrink {

  /** How many numbers become one. */
  public enum Kind {
    /** The mean: for brightness. */
    MEAN,
    /** The mean, where what is below zero counts as zero: for maps of which zero is the darkest. */
    MEAN_ABOVE_ZERO,
    /** The root of the mean square with the sum's sign, because the mean of an edge's two sides is nothing. */
    SIGNED_ROOT_MEAN_SQUARE
  }

  private final Surface.Image image;
  private final int rows;
  private final int columns;
  private final int outRows;
  private final int outColumns;
  private final Kind kind;

  /** A map of {@code rows} × {@code columns} numbers to be shown as {@code outRows} × {@code outColumns}. */
  public Shrink(Surface.Image image, int rows, int columns, int outRows, int outColumns, Kind kind) {
    this.image = image;
    this.rows = rows;
    this.columns = columns;
    this.outRows = outRows;
    this.outColumns = outColumns;
    this.kind = kind;
  }

  /** Whether any cell of a box is computed. */
  public boolean computed(int row, int column) {
    return start(row, rows, outRows) * columns + start(column, columns, outColumns) < image.computed();
  }

  /** The number of a box, from the cells that are computed; NaN where there are none, or where one is NaN. */
  public double value(int row, int column) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int r = start(row, rows, outRows); r < end(row, rows, outRows); r++) {
      for (int c = start(column, columns, outColumns); c < end(column, columns, outColumns); c++) {
        if (r * columns + c < image.computed()) {
          double cell = image.values()[r * columns + c];
          double v = kind == Kind.MEAN_ABOVE_ZERO && cell < 0 ? 0 : cell;
          sum += v;
          squares += v * v;
          count++;
        }
      }
    }
    return kind == Kind.SIGNED_ROOT_MEAN_SQUARE ? Math.signum(sum) * Math.sqrt(squares / count) : sum / count;
  }

  /** The largest number of all boxes, computed or not; 0 where none is above. */
  public double largest() {
    double most = 0;
    Shrink whole = new Shrink(new Surface.Image(image.values(), image.values().length), rows, columns, outRows,
        outColumns, kind);
    for (int i = 0; i < outRows * outColumns; i++) {
      most = Math.max(most, whole.value(i / outColumns, i % outColumns));
    }
    return most;
  }

  /** The mean of a box's own colours, 0xRRGGBB; only of a picture that has some. */
  public int color(int row, int column) {
    long red = 0;
    long green = 0;
    long blue = 0;
    int count = 0;
    for (int r = start(row, rows, outRows); r < end(row, rows, outRows); r++) {
      for (int c = start(column, columns, outColumns); c < end(column, columns, outColumns); c++) {
        int rgb = image.colors()[r * columns + c];
        red += rgb >> 16 & 255;
        green += rgb >> 8 & 255;
        blue += rgb & 255;
        count++;
      }
    }
    return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
  }

  private static int start(int at, int size, int out) {
    return (int) ((long) at * size / out);
  }

  private static int end(int at, int size, int out) {
    return Math.max(start(at, size, out) + 1, start(at + 1, size, out));
  }
}
