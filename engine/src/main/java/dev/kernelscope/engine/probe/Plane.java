package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;

/**
 * Numbers in rows and columns: a layer's map, or one colour of a photograph.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells row by row
 */
public record Plane(int rows, int columns, float[] cells) {

  private static final int HUNDRED = 100;

  /** One channel of an image or of a layer's value. */
  public static Plane of(Tensor tensor, int channel) {
    int rows = tensor.shape().h();
    int columns = tensor.shape().w();
    float[] cells = new float[rows * columns];
    System.arraycopy(tensor.data(), tensor.offset() + channel * cells.length, cells, 0, cells.length);
    return new Plane(rows, columns, cells);
  }

  /** One number. */
  public float at(int row, int column) {
    return cells[row * columns + column];
  }

  /** The part from a cell on. */
  public Plane part(int top, int left, int height, int width) {
    float[] part = new float[height * width];
    for (int row = 0; row < height; row++) {
      System.arraycopy(cells, (top + row) * columns + left, part, row * width, width);
    }
    return new Plane(height, width, part);
  }

  /** In another size: means over what a new cell covers; where it grows, cells become blocks. */
  public Plane resized(int height, int width) {
    return height == rows && width == columns ? this : alongColumns(width).alongRows(height);
  }

  private Plane alongColumns(int width) {
    float[] to = new float[rows * width];
    for (int row = 0; row < rows; row++) {
      for (int x = 0; x < width; x++) {
        to[row * width + x] = mean(row * columns, 1, columns, x, width);
      }
    }
    return new Plane(rows, width, to);
  }

  private Plane alongRows(int height) {
    float[] to = new float[height * columns];
    for (int y = 0; y < height; y++) {
      for (int column = 0; column < columns; column++) {
        to[y * columns + column] = mean(column, columns, rows, y, height);
      }
    }
    return new Plane(height, columns, to);
  }

  /** The mean over the share of a line that one of {@code count} equal parts covers; at least one whole cell. */
  private float mean(int start, int stride, int length, int index, int count) {
    double from = (double) index * length / count;
    double to = (double) (index + 1) * length / count;
    if (count >= length) {
      return cells[start + stride * Math.min(length - 1, (int) ((from + to) / 2))];
    }
    double sum = 0;
    for (int i = (int) from; i < Math.min(length, Math.ceil(to - 1e-9)); i++) {
      sum += cells[start + stride * i] * (Math.min(i + 1, to) - Math.max(i, from));
    }
    return (float) (sum / (to - from));
  }

  /** The largest number. */
  public float largest() {
    float most = Float.NEGATIVE_INFINITY;
    for (float cell : cells) {
      most = Math.max(most, cell);
    }
    return most;
  }

  /** The same with each number kept between two limits. */
  public Plane kept(float least, float most) {
    float[] kept = new float[cells.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.clamp(cells[i], least, most);
    }
    return new Plane(rows, columns, kept);
  }

  /** How much the numbers differ from each other: their standard deviation. */
  public double variation() {
    double sum = 0;
    double squares = 0;
    for (float cell : cells) {
      sum += cell;
      squares += (double) cell * cell;
    }
    double mean = sum / cells.length;
    return Math.sqrt(Math.max(0, squares / cells.length - mean * mean));
  }

  /**
   * A cell and its number.
   *
   * @param row of the cell
   * @param column of the cell
   * @param value its number
   */
  public record Peak(int row, int column, float value) {}

  /** The cell with the largest number, the first of several in reading order. */
  public Peak peak() {
    int best = 0;
    for (int i = 1; i < cells.length; i++) {
      best = cells[i] > cells[best] ? i : best;
    }
    return new Peak(best / columns, best % columns, cells[best]);
  }

  /**
   * The number from which on a map is shown as bright as can be: one in a hundred of the cells above zero lies above
   * it, so that a few strong answers do not leave all others in the dark. Of less than a hundred such cells it is the
   * largest number, and zero where there are none.
   */
  public float brightest() {
    float[] above = new float[cells.length];
    int count = 0;
    for (float cell : cells) {
      if (cell > 0) {
        above[count++] = cell;
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(above, 0, count);
    return above[count - 1 - count / HUNDRED];
  }
}
