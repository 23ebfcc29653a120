package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;

/**
 * The input as the gradient to the weights reads it: planes, in which the values that neighbouring output pixels meet
 * with one weight are neighbours. In place if there is no padding and no stride, otherwise copied with padding, the
 * columns dealt out as {@link FilterBorder} does.
 */
final class WeightInput {

  private final ConvProblem problem;
  private final FilterBorder border;
  private final boolean inPlace;
  private final int phasePitch;
  private final int rows;

  /** For visits of that shape. */
  WeightInput(ConvProblem problem, WeightShape shape) {
    this.problem = problem;
    int stride = problem.spec().strideW();
    this.inPlace = problem.padding().isNone() && stride == 1;
    this.phasePitch = Math.ceilDiv(problem.columns().paddedInput(), stride);
    this.border = new FilterBorder(problem, phasePitch);
    this.rows = (shape.rows() - 1) * problem.spec().strideH() + problem.rows().effectiveKernel();
  }

  /** Whether nothing is copied. */
  boolean isInPlace() {
    return inPlace;
  }

  /** Floats from one row to the next. */
  int pitch() {
    return phasePitch * problem.spec().strideW();
  }

  /** Floats from one plane to the next. */
  int plane() {
    return inPlace ? problem.input().h() * problem.input().w() : rows * pitch();
  }

  /** Floats from one image to the next. */
  int image() {
    return inPlace ? problem.input().imageSize() : problem.channelsPerGroup() * plane();
  }

  /** Scratch floats of a visit to one group; may be more than an array holds. */
  static long floats(ConvProblem problem, WeightShape shape) {
    int stride = problem.spec().strideW();
    long pitch = Math.ceilDiv(problem.columns().paddedInput(), stride) * (long) stride;
    long rows = (shape.rows() - 1L) * problem.spec().strideH() + problem.rows().effectiveKernel();
    return problem.padding().isNone() && stride == 1 ? 0
        : pitch * rows * problem.channelsPerGroup() * shape.images();
  }

  /** Where the value lies that each weight of a filter meets at the first output pixel, relative to the group. */
  int[] columns(int filled) {
    ConvSpec spec = problem.spec();
    int h = problem.weights().h();
    int w = problem.weights().w();
    int[] at = new int[filled]; // the filling reads what the first one does
    for (int k = 0; k < problem.weights().imageSize(); k++) {
      int column = k % w * spec.dilationW();
      at[k] = k / (h * w) * plane() + k / w % h * spec.dilationH() * pitch()
          + column % spec.strideW() * phasePitch + column / spec.strideW();
    }
    return at;
  }

  /**
   * Copies what some output rows of some images read of some channels.
   *
   * @param srcAt index of the first image's first value
   * @param row the first output row
   * @param outputRows how many
   * @param count number of images
   * @param group whose channels
   * @param from the first channel within the group
   * @param end the one after the last
   */
  void copy(float[] src, int srcAt, int row, int outputRows, int count, int group, int from, int end, float[] dst,
      int dstAt) {
    int inputPlane = problem.input().h() * problem.input().w();
    int inputRow = row * problem.spec().strideH() - problem.rows().before();
    int inputRows = (outputRows - 1) * problem.spec().strideH() + problem.rows().effectiveKernel();
    for (int n = 0; n < count; n++) {
      int imageAt = srcAt + n * problem.input().imageSize() + group * problem.channelsPerGroup() * inputPlane;
      for (int c = from; c < end; c++) {
        border.copy(src, imageAt + c * inputPlane, inputRow, inputRows, 0, problem.columns().paddedInput(), dst,
            dstAt + n * image() + c * plane());
      }
    }
  }

}
