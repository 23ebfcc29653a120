package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Takes what the direct method has computed as pixels to where the output wants it. */
final class PixelOutput {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final Class<? extends FloatVector> TYPE = VectorTypes.FLOATS_4;

  private static final int FEW = 64;

  private final Shape output;
  private final int step;
  private final Transpose transpose;

  /**
   * For a problem.
   *
   * @param leastFilters the fewest filters of a copy
   * @param leastRows the fewest rows of a copy
   */
  PixelOutput(ConvProblem problem, Scheme scheme, Machine machine, Kernels kernels, int leastFilters, int leastRows) {
    this.output = problem.output();
    this.step = Math.toIntExact(scheme.step());
    boolean planes = problem.layout() == Layout.NCHW && !isInPlace(problem, scheme);
    this.transpose = planes ? Transpose.of(machine, kernels, leastFilters, leastRows * output.w()) : null;
  }

  /**
   * Whether the micro-kernel can write its vectors straight into the output: they have to fit, and one cell is both
   * layouts.
   */
  static boolean isInPlace(ConvProblem problem, Scheme scheme) {
    Shape output = problem.output();
    boolean pixels = problem.layout() == Layout.NHWC || output.h() * (long) output.w() == 1;
    return pixels && scheme.fits(problem);
  }

  /**
   * Copies some filters of some rows.
   *
   * @param y holds the pixels
   * @param yAt the first row's first pixel, filter 0
   * @param row the first output row
   * @param rows number of rows
   * @param filter the first filter
   * @param filters number of filters
   * @param dstAt index of the image's first value
   */
  void copy(float[] y, int yAt, int row, int rows, int filter, int filters, float[] dst, int dstAt) {
    int pixels = rows * output.w();
    int first = row * output.w();
    if (transpose != null) {
      int plane = output.h() * output.w();
      transpose.toPlanes(y, yAt + filter, step, dst, dstAt + filter * plane + first, plane, filters, pixels);
      return;
    }
    if (filters <= FEW && filters % S.length() == 0) {
      few(y, yAt + filter, pixels, dst, dstAt + first * output.c() + filter, filters);
      return;
    }
    for (int p = 0; p < pixels; p++) {
      System.arraycopy(y, yAt + p * step + filter, dst, dstAt + (first + p) * output.c() + filter, filters);
    }
  }

  /** So few values of a pixel that a call for each would take longer than to copy them. */
  private void few(float[] y, int yAt, int pixels, float[] dst, int dstAt, int filters) {
    for (int p = 0; p < pixels; p++) {
      int from = yAt + p * step;
      int to = dstAt + p * output.c();
      for (int k = 0; k < filters; k += S.length()) {
        TYPE.cast(FloatVector.fromArray(S, y, from + k)).intoArray(dst, to + k);
      }
    }
  }
}
