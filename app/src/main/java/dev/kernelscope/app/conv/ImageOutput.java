package dev.kernelscope.app.conv;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Optional;

/** Turns the output of a layer into a picture. */
public final class ImageOutput {

  private static final float MIDDLE = 128;
  private static final float SPAN = 127;

  private ImageOutput() {}

  /** Checks that an output of that shape can be a picture: one image of one or three channels. */
  public static void check(Shape output) {
    if (output.n() != 1 || output.c() != 1 && output.c() != 3) {
      throw Failure.failed("an output of " + output
          + " is no image: allowed are 1 image with 1 or 3 channels; .npy holds any");
    }
  }

  /**
   * The picture.
   *
   * @param output 1×1×H×W or 1×3×H×W
   * @param signed whether zero becomes 128 and the largest value, positive or negative, 255 or 1; otherwise values stay
   * @param alpha its alpha, or empty
   */
  public static Picture of(Tensor output, boolean signed, Optional<Tensor> alpha) {
    Tensor nchw = output.to(Layout.NCHW);
    Tensor colour = signed ? signed(nchw) : nchw;
    return new Picture(colour, alpha.orElse(null));
  }

  /** 128 + 127·v / max|v|, the maximum taken over all channels; values that are not finite do not set the scale. */
  private static Tensor signed(Tensor values) {
    float[] data = values.copyData();
    float most = 0;
    for (float v : data) {
      most = Float.isFinite(v) ? Math.max(most, Math.abs(v)) : most;
    }
    for (int i = 0; i < data.length; i++) {
      data[i] = most == 0 ? MIDDLE : MIDDLE + SPAN * (data[i] / most);
    }
    return Tensor.of(values.shape(), data);
  }

  /**
   * The alpha of an output: each cell takes that of the input cell under the middle of its kernel, or of the nearest
   * one.
   *
   * @param alpha of the input, 1×1×H×W
   * @param problem the convolution that made the output from that input
   */
  public static Tensor alpha(Tensor alpha, ConvProblem problem) {
    return alpha(alpha, middles(problem.rows()), middles(problem.columns()));
  }

  /**
   * The alpha of the output of a transposed convolution: that of the nearest input cell, as if the alpha were enlarged.
   */
  public static Tensor enlargedAlpha(Tensor alpha, Shape output) {
    return alpha(alpha, nearest(alpha.shape().h(), output.h()), nearest(alpha.shape().w(), output.w()));
  }

  private static int[] middles(Axis axis) {
    int[] indices = new int[axis.output()];
    for (int i = 0; i < indices.length; i++) {
      int middle = i * axis.stride() + (axis.effectiveKernel() - 1) / 2 - axis.before();
      indices[i] = Math.clamp(middle, 0, axis.input() - 1);
    }
    return indices;
  }

  private static int[] nearest(int input, int output) {
    int[] indices = new int[output];
    for (int i = 0; i < output; i++) {
      indices[i] = (int) ((2L * i + 1) * input / (2L * output));
    }
    return indices;
  }

  private static Tensor alpha(Tensor alpha, int[] rows, int[] columns) {
    Tensor result = Tensor.zeros(Shape.of(rows.length, columns.length));
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        result.set(0, 0, row, column, alpha.get(0, 0, rows[row], columns[column]));
      }
    }
    return result;
  }
}
