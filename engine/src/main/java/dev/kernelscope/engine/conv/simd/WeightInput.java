package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;

/**
 * The input as the gradient to the weights reads it: planes, in which the values that neighbouring output pixels meet
 * with one weight are neighbours. In place if there is no padding and no stride, otherwise copied with padding, the
 * columns dealt out as {@link PaddedRows} does.
 */
final class WeightInput {

  private final ConvProblem problem;
  private final PaddedRows border;
  private final boolean inPlace;
  private final int pitch;
  private final int rows;

  /** For visits of that shape. */
  WeightInput(ConvProblem problem, WeightShape shape) {
    this.problem = problem;
    this.inPlace = problem.padding().isNone() && problem.spec().strideW() == 1;
    this.pitch = Math.toIntExact(PaddedRows.pitch(problem));
    this.border = new PaddedRows(problem);
    this.rows = (shape.rows() - 1) * problem.spec().strideH() + problem.rows().effectiveKernel();
  }

  /** Whether nothing is copied. */
  boolean isInPlace() {
    return inPlace;
  }

  /** Floats from one row to the next. */
  int pitch() {
    return pitch;
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
    long rows = (shape.rows() - 1L) * problem.spec().strideH() + problem.rows().effectiveKernel();
    return problem.padding().isNone() && problem.spec().strideW() == 1 ? 0
        : PaddedRows.pitch(problem) * rows * problem.channelsPerGroup() * shape.images();
  }

  /** Where the value lies that each weight of a filter meets at the first output pixel, relative to the group. */
  int[] columns(int filled) {
    ConvSpec spec = problem.spec();
    int h = problem.weights().h();
    int w = problem.weights().w();
    int[] at = new int[filled]; // the filling reads what the first one does
    for (int k = 0; k < problem.weights().imageSize(); k++) {
      at[k] = k / (h * w) * plane() + k / w % h * spec.dilationH() * pitch()
          + border.place(k % w * spec.dilationW());
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
        border.copy(src, imageAt + c * inputPlane, inputRow, inputRows, dst, dstAt + n * image() + c * plane());
      }
    }
  }
}
