package dev.kernelscope.engine.conv.internal;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.Arrays;

/**
 * Copies an input into scratch memory with its padding filled in, so that a micro-kernel never has to look where the
 * input ends.
 *
 * <p>A padded row is {@link #rowFloats} floats, a padded image or plane is {@link #rows} of them, one after the other.
 * Rows do not depend on each other: different threads may copy different rows. Immutable.
 */
public final class Border {

  private final int height;
  private final int width;
  private final int cell;
  private final int step;
  private final Padding padding;
  private final PaddingMode mode;

  private Border(ConvProblem problem, int cell, int step) {
    this.height = problem.input().h();
    this.width = problem.input().w();
    this.cell = cell;
    this.step = step;
    this.padding = problem.padding();
    this.mode = problem.spec().paddingMode();
  }

  /** From one plane of an NCHW input to a padded plane. */
  public static Border plane(ConvProblem problem) {
    return new Border(problem, 1, 1);
  }

  /** From one image of an NHWC input to a padded NHWC image. */
  public static Border pixels(ConvProblem problem) {
    return new Border(problem, problem.input().c(), problem.input().c());
  }

  /** From one channel of an NHWC image, addressed by the index of its first value, to a padded plane. */
  public static Border channel(ConvProblem problem) {
    return new Border(problem, 1, problem.input().c());
  }

  /** Whether input and padded copy are the same, so that no copy is needed. */
  public boolean isIdentity() {
    return padding.isNone() && cell == step;
  }

  /** Padded rows. */
  public int rows() {
    return padding.top() + height + padding.bottom();
  }

  /** Floats of a padded row: padded columns, each with its channels where pixels are copied. */
  public long rowFloats() {
    return ((long) padding.left() + width + padding.right()) * cell;
  }

  /**
   * Copies one padded row.
   *
   * @param srcAt index of the plane's, image's or channel's first value (not of the row's)
   * @param row counts padded rows from 0
   * @param dstAt index of the padded row's first value
   */
  public void copyRow(float[] src, int srcAt, int row, float[] dst, int dstAt) {
    int y = mode.source(row - padding.top(), height);
    if (y == PaddingMode.OUTSIDE) {
      Arrays.fill(dst, dstAt, dstAt + (int) rowFloats(), 0f);
      return;
    }
    copyInside(src, srcAt + y * width * step, dst, dstAt + padding.left() * cell);
    fillSides(dst, dstAt);
  }

  /**
   * Fills the padding before and after a row of input cells that somebody has put in place already.
   *
   * @param dstAt index of the padded row's first value
   */
  public void fillSides(float[] dst, int dstAt) {
    int inside = dstAt + padding.left() * cell;
    side(dst, inside, -padding.left(), 0);
    side(dst, inside, width, width + padding.right());
  }

  private void copyInside(float[] src, int from, float[] dst, int to) {
    if (cell == step) {
      System.arraycopy(src, from, dst, to, width * cell);
      return;
    }
    for (int x = 0; x < width; x++) {
      dst[to + x] = src[from + x * step];
    }
  }

  /** Fills padded columns from the row's inside, which is already in place. */
  private void side(float[] dst, int inside, int from, int end) {
    if (mode == PaddingMode.ZEROS) {
      Arrays.fill(dst, inside + from * cell, inside + end * cell, 0f);
      return;
    }
    for (int x = from; x < end; x++) {
      System.arraycopy(dst, inside + mode.source(x, width) * cell, dst, inside + x * cell, cell);
    }
  }
}
