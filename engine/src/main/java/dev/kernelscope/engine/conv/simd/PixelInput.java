package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Border;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * Gives the direct method its input as pixels with their padding: where it lies if it is so already, otherwise as
 * copied rows.
 */
final class PixelInput {

  private final ConvProblem problem;
  private final Border border;
  private final int pitch;
  private final boolean seamless;
  private final Transpose transpose;

  /**
   * For a problem.
   *
   * @param leastRows the fewest output rows of a copy
   */
  PixelInput(ConvProblem problem, Machine machine, Kernels kernels, int leastRows) {
    this.problem = problem;
    this.border = Border.pixels(problem);
    this.pitch = Math.toIntExact(pitch(problem));
    this.seamless = problem.padding().isNone() && problem.spec().strideH() <= problem.weights().h();
    Shape input = problem.input();
    int least = seamless ? Math.toIntExact(rowsFor(problem, leastRows)) * input.w() : input.w();
    this.transpose = isPixels(problem) ? null : Transpose.of(machine, kernels, input.c(), least);
  }

  /** Whether the input is in NHWC; one channel, or one cell, is the same in both layouts. */
  private static boolean isPixels(ConvProblem problem) {
    Shape input = problem.input();
    return problem.layout() == Layout.NHWC || input.c() == 1 || input.h() * (long) input.w() == 1;
  }

  /** Whether the micro-kernel can read the input where it lies. */
  static boolean isInPlace(ConvProblem problem) {
    return isPixels(problem) && problem.padding().isNone();
  }

  /** Floats from one row to the next, in place or copied. */
  static long pitch(ConvProblem problem) {
    return Border.pixels(problem).rowFloats();
  }

  /** Padded rows that {@code rows} output rows read. */
  static long rowsFor(ConvProblem problem, int rows) {
    return (rows - 1L) * problem.spec().strideH() + problem.rows().effectiveKernel();
  }

  /**
   * Copies the padded rows that some output rows read.
   *
   * @param imageAt index of the image's first value
   * @param outputRow the first output row
   * @param rows number of output rows
   * @param dstAt index of the first padded row
   */
  void copy(float[] src, int imageAt, int outputRow, int rows, float[] dst, int dstAt) {
    int first = outputRow * problem.spec().strideH();
    int count = (int) rowsFor(problem, rows);
    if (transpose == null) {
      for (int i = 0; i < count; i++) {
        if (isRead(first + i)) {
          border.copyRow(src, imageAt, first + i, dst, dstAt + i * pitch);
        }
      }
      return;
    }
    if (seamless) {
      Shape input = problem.input();
      transpose.toPixels(src, imageAt + first * input.w(), input.h() * input.w(), dst, dstAt, input.c(), input.c(),
          count * input.w());
      return;
    }
    // A few planes at a time through all rows: each is one stream for the prefetcher.
    int channels = problem.input().c();
    int together = Math.min(channels, transpose.planes());
    for (int next = 0; next < channels; next += together) {
      int channel = Math.min(next, channels - together);
      for (int i = 0; i < count; i++) {
        turnRow(src, imageAt, first + i, channel, together, dst, dstAt + i * pitch);
      }
    }
    for (int i = 0; i < count; i++) {
      pad(first + i, dst, dstAt + i * pitch);
    }
  }

  /** Whether any output row reads that padded row: a stride larger than the kernel jumps over some. */
  private boolean isRead(int paddedRow) {
    return problem.spec().dilationH() > 1 || paddedRow % problem.spec().strideH() < problem.weights().h();
  }

  private void turnRow(float[] src, int imageAt, int paddedRow, int channel, int channels, float[] dst, int dstAt) {
    Shape input = problem.input();
    int row = sourceRow(paddedRow);
    if (isRead(paddedRow) && row != PaddingMode.OUTSIDE) {
      int plane = input.h() * input.w();
      int step = input.c();
      transpose.toPixels(src, imageAt + channel * plane + row * input.w(), plane,
          dst, dstAt + problem.columns().before() * step + channel, step, channels, input.w());
    }
  }

  private void pad(int paddedRow, float[] dst, int dstAt) {
    if (isRead(paddedRow)) {
      if (sourceRow(paddedRow) == PaddingMode.OUTSIDE) {
        Arrays.fill(dst, dstAt, dstAt + pitch, 0f);
      } else {
        border.fillSides(dst, dstAt);
      }
    }
  }

  private int sourceRow(int paddedRow) {
    return problem.spec().paddingMode().source(paddedRow - problem.rows().before(), problem.input().h());
  }
}
