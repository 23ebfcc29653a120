package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Border;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/** Gives the direct method its input as pixels with their padding: where it lies if it is so already, otherwise as copied rows. */
final class PixelInput {

  private final ConvProblem problem;
  private final Border border;
  private final boolean pixels;

  PixelInput(ConvProblem problem) {
    this.problem = problem;
    this.border = Border.pixels(problem);
    Shape input = problem.input();
    // One channel, or one cell, is the same in both layouts.
    this.pixels = problem.layout() == Layout.NHWC || input.c() == 1 || input.h() * (long) input.w() == 1;
  }

  /** Whether the micro-kernel can read the input where it lies. */
  boolean isInPlace() {
    return pixels && problem.padding().isNone();
  }

  /** Floats from one row to the next, in place or copied. */
  long pitch() {
    return border.rowFloats();
  }

  /** Padded rows that {@code rows} output rows read. */
  long rowsFor(int rows) {
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
    int count = (int) rowsFor(rows);
    for (int i = 0; i < count; i++) {
      if (isRead(i)) {
        copyRow(src, imageAt, first + i, dst, dstAt + i * (int) pitch());
      }
    }
  }

  /** A stride larger than the kernel jumps over rows; {@code row} counts from an output row's first one. */
  private boolean isRead(int row) {
    return problem.spec().dilationH() > 1 || row % problem.spec().strideH() < problem.weights().h();
  }

  private void copyRow(float[] src, int imageAt, int paddedRow, float[] dst, int dstAt) {
    if (pixels) {
      border.copyRow(src, imageAt, paddedRow, dst, dstAt);
      return;
    }
    Shape input = problem.input();
    int row = problem.spec().paddingMode().source(paddedRow - problem.rows().before(), input.h());
    if (row == PaddingMode.OUTSIDE) {
      Arrays.fill(dst, dstAt, dstAt + (int) pitch(), 0f);
      return;
    }
    int channels = input.c();
    Transpose.run(src, imageAt + row * input.w(), input.h() * input.w(), dst, dstAt + problem.columns().before() * channels, channels,
        channels, input.w());
    border.fillSides(dst, dstAt);
  }
}
