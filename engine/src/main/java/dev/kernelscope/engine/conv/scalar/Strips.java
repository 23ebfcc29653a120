package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.Border;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Layout;

/**
 * Where the micro-kernels find their input: in the caller's own array where nothing has to be filled in, otherwise in a
 * padded copy of just the rows that a strip of output rows reads, so that the copy is still in the cache when it is
 * used.
 *
 * <p>A tap's cell lies {@code channel · channelStep + row · rowStep + column · columnStep} floats behind the strip's
 * base.
 */
final class Strips {

  private final ConvProblem problem;
  private final Border border;
  private final boolean pixels;
  private final boolean direct;
  private final int outputRows;
  private final int inputRows;
  private final int channelStep;
  private final int rowStep;
  private final int columnStep;

  private Strips(ConvProblem problem, int outputRows, boolean pixels) {
    this.problem = problem;
    this.outputRows = outputRows;
    this.inputRows = inputRows(problem, outputRows);
    this.pixels = pixels;
    this.border = border(problem, pixels);
    this.direct = border.isIdentity();
    this.rowStep = Math.toIntExact(border.rowFloats());
    int plane = direct ? problem.input().h() * problem.input().w() : inputRows * rowStep;
    this.channelStep = pixels ? 1 : plane;
    this.columnStep = pixels ? problem.input().c() : 1;
  }

  /** Strips of planes, whatever the layout of the input: neighbours in a row are neighbours in memory. */
  static Strips planes(ConvProblem problem, int outputRows) {
    return new Strips(problem, outputRows, false);
  }

  /** Strips in the input's own layout, where that needs no copy of channels that a group does not read. */
  static Strips likeInput(ConvProblem problem, int outputRows) {
    boolean nhwc = problem.layout() == Layout.NHWC;
    return new Strips(problem, outputRows, nhwc && (problem.spec().groups() == 1 || problem.padding().isNone()));
  }

  /** Floats of the copy that either kind of strip needs at most; may be more than an array holds. */
  static long floats(ConvProblem problem, int outputRows) {
    long channels = Math.max(problem.channelsPerGroup(), problem.spec().groups() == 1 ? problem.input().c() : 1);
    double floats = (double) inputRows(problem, outputRows) * Border.plane(problem).rowFloats() * channels;
    return floats > Long.MAX_VALUE / 2 ? Long.MAX_VALUE / 2 : (long) floats;
  }

  private static int inputRows(ConvProblem problem, int outputRows) {
    return Math.toIntExact(Math.min(problem.rows().paddedInput(),
        (outputRows - 1L) * problem.spec().strideH() + problem.rows().effectiveKernel()));
  }

  private static Border border(ConvProblem problem, boolean pixels) {
    if (pixels) {
      return Border.pixels(problem);
    }
    return problem.layout() == Layout.NCHW ? Border.plane(problem) : Border.channel(problem);
  }

  /** Output rows of a strip; the last one of an image may have fewer. */
  int outputRows() {
    return outputRows;
  }

  /** Strips of one image and group. */
  int count() {
    return (problem.output().h() + outputRows - 1) / outputRows;
  }

  /** Floats of scratch memory for a strip. */
  int floats() {
    return direct ? 0 : inputRows * rowStep * (pixels ? 1 : problem.channelsPerGroup());
  }

  /** Floats from one output row to the next. */
  int outputRowStep() {
    return problem.spec().strideH() * rowStep;
  }

  /** Floats from one output column to the next. */
  int outputColumnStep() {
    return problem.spec().strideW() * columnStep;
  }

  /** For each tap of a filter, in the order of the weights, how far behind the position's first cell it reads. */
  int[] taps() {
    int[] taps = new int[problem.weights().imageSize()];
    int at = 0;
    for (int channel = 0; channel < problem.weights().c(); channel++) {
      for (int i = 0; i < problem.weights().h(); i++) {
        for (int j = 0; j < problem.weights().w(); j++) {
          taps[at++] = channel * channelStep + i * problem.spec().dilationH() * rowStep
              + j * problem.spec().dilationW() * columnStep;
        }
      }
    }
    return taps;
  }

  /** The array that holds a strip once it is loaded. */
  float[] array(float[] src, float[] workspace) {
    return direct ? src : workspace;
  }

  /**
   * Makes the strip ready that begins at output row {@code row}.
   *
   * @return where the first tap of the strip's first position lies in {@link #array}
   */
  int load(float[] src, int srcOffset, int image, int group, int row, float[] workspace, int workspaceAt) {
    int firstChannel = group * problem.channelsPerGroup();
    int firstRow = row * problem.spec().strideH();
    int from = srcOffset + image * problem.input().imageSize();
    if (direct) {
      return from + firstChannel * channelStep + firstRow * rowStep;
    }
    int rows = Math.min(inputRows, border.rows() - firstRow);
    int planes = pixels ? 1 : problem.channelsPerGroup();
    for (int q = 0; q < planes; q++) {
      int plane = from + (pixels ? 0 : problem.input().index(problem.layout(), 0, firstChannel + q, 0, 0));
      for (int y = 0; y < rows; y++) {
        border.copyRow(src, plane, firstRow + y, workspace, workspaceAt + q * channelStep + y * rowStep);
      }
    }
    return workspaceAt;
  }
}
