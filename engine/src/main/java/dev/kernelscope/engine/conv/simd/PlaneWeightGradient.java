package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * The gradient to the weights of few filters a group, plane by plane: each weight is the sum of the products of an
 * arriving plane with a part of an input plane. An item is an input channel, copied with its padding, with all filters
 * that read it.
 */
final class PlaneWeightGradient extends GradientPlan {

  private final ConvProblem problem;
  private final PaddedRows border;
  private final int pitch;
  private final int[] taps;
  private final int planeFloats;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  PlaneWeightGradient(ConvProblem problem, Machine machine, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.border = new PaddedRows(problem);
    this.pitch = Math.toIntExact(PaddedRows.pitch(problem));
    this.planeFloats = Math.toIntExact(floats(problem));
    int width = problem.weights().w();
    this.taps = new int[problem.weights().h() * width];
    Arrays.setAll(taps, k -> k / width * problem.spec().dilationH() * pitch
        + border.place(k % width * problem.spec().dilationW()));
  }

  /** Scratch floats of one thread; may be more than an array holds. */
  static long floats(ConvProblem problem) {
    return PaddedRows.pitch(problem) * problem.rows().paddedInput();
  }

  @Override
  protected int threadFloats() {
    return planeFloats;
  }

  @Override
  protected int items() {
    return problem.input().c();
  }

  @Override
  protected void item(int channel, float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace, int scratchAt) {
    int channels = problem.channelsPerGroup();
    int first = channel / channels * problem.filtersPerGroup();
    int end = first + problem.filtersPerGroup();
    int plane = problem.input().h() * problem.input().w();
    int area = problem.output().h() * problem.output().w();
    for (int m = first; m < end; m++) {
      int at = dstAt + (m * channels + channel % channels) * taps.length;
      Arrays.fill(dst, at, at + taps.length, 0f);
    }
    for (int n = 0; n < problem.input().n(); n++) {
      border.copy(src, srcAt + n * problem.input().imageSize() + channel * plane, -problem.rows().before(),
          problem.rows().paddedInput(), workspace, scratchAt);
      for (int m = first; m < end; m++) {
        int g = arrivingAt + n * problem.output().imageSize() + m * area;
        int to = dstAt + (m * channels + channel % channels) * taps.length;
        for (int tap = 0; tap < taps.length; tap += PlaneProducts.TAPS) {
          PlaneProducts.add(arriving, g, problem.output().h(), problem.output().w(), workspace, scratchAt,
              problem.spec().strideH() * pitch, taps, tap, dst, to);
        }
      }
    }
  }
}
