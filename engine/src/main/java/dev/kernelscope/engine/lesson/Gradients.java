package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;

/**
 * The two convolutions of the backward pass. With G the gradient of a loss with respect to the output, padding p,
 * stride s and dilation d,
 *
 * <pre>
 * dW[m,c,i,j] = Σ G[m,r,q] · X[c, r·s + i·d − p, q·s + j·d − p]      the input under G, stride and dilation exchanged
 * dX[c,y,x]   = Σ G[m,r,q] · W[m,c,i,j]  over r·s + i·d − p = y …    G transposed with W
 * </pre>
 *
 * <p>Source: V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", section 4; both follow
 * from the chain rule. G is made up of small whole numbers, so that sums can be followed.
 */
final class Gradients {

  private static final long SEED = 3;

  private Gradients() {}

  /** The gradient that arrives at the output: a number from -2 to 2 a cell, always the same for a shape. */
  static Tensor arriving(ConvProblem forward) {
    return MadeUp.weights(forward.output(), SEED);
  }

  /** The gradient of the weights as they lie on the input (after a flip): map {@code c·M + m} is filter m's slice c. */
  static SceneSubject ofWeights(Experiment e) {
    ConvProblem forward = checked(e);
    ConvSpec spec = forward.spec();
    Tensor g = arriving(forward);
    Shape out = g.shape();
    int channels = forward.input().c();
    Tensor kernels = Tensor.zeros(Shape.of(channels * out.c(), 1, out.h(), out.w()));
    for (int c = 0; c < channels; c++) {
      System.arraycopy(g.data(), 0, kernels.data(), c * g.data().length, g.data().length);
    }
    Padding p = forward.padding();
    int downCut = Math.max(0, forward.rows().unused() - p.bottom());
    int rightCut = Math.max(0, forward.columns().unused() - p.right());
    Shape in = forward.input();
    Tensor reached = Resized.input(e.input(), Shape.of(in.c(), in.h() - downCut, in.w() - rightCut), 0);
    Padding rest = new Padding(p.top(), p.left(), Math.max(0, p.bottom() - forward.rows().unused()),
        Math.max(0, p.right() - forward.columns().unused()));
    ConvSpec exchanged = ConvSpec.DEFAULT.withStride(spec.dilationH(), spec.dilationW())
        .withDilation(spec.strideH(), spec.strideW()).withPadding(rest).withGroups(channels);
    return new SceneSubject(reached, kernels, null, exchanged, Subjects.heading(e, "Backward pass"),
        "", e.photo(), Wordings.gradientOfWeights(channels, out.c()));
  }

  /** The gradient of the input, as large as the input; cells that no position reached get 0. */
  static SceneSubject ofInput(Experiment e, Tensor weights) {
    ConvProblem forward = checked(e);
    ConvSpec spec = forward.spec();
    Tensor swapped = swapped(weights);
    TransposedConvolution convolution = TransposedConvolution.of(swapped, ConvSpec.DEFAULT
        .withStride(spec.strideH(), spec.strideW()).withDilation(spec.dilationH(), spec.dilationW())
        .withPadding(forward.padding()));
    Tensor spread = grown(convolution.spread(arriving(forward)), forward.rows().unused(), forward.columns().unused());
    return new SceneSubject(spread, TransposedConvolution.turned(swapped), null, convolution.layer().spec(),
        Subjects.heading(e, "Backward pass"), "", false,
        Wordings.gradientOfInput(forward.input().c(), spec.strideH() > 1 || spec.strideW() > 1));
  }

  private static ConvProblem checked(Experiment e) {
    if (e.spec().paddingMode() != PaddingMode.ZEROS) {
      throw new IllegalArgumentException("the backward pass is shown for the padding mode zeros only, not "
          + e.spec().paddingMode().name().toLowerCase(Locale.ROOT));
    }
    if (e.spec().groups() > 1) {
      throw new IllegalArgumentException("the backward pass is shown for 1 group only, not " + e.spec().groups());
    }
    return e.forward();
  }

  /** M×C×kH×kW as C×M×kH×kW. */
  private static Tensor swapped(Tensor weights) {
    Shape s = weights.shape();
    Tensor result = Tensor.zeros(Shape.of(s.c(), s.n(), s.h(), s.w()));
    for (int m = 0; m < s.n(); m++) {
      for (int c = 0; c < s.c(); c++) {
        for (int i = 0; i < s.h(); i++) {
          for (int j = 0; j < s.w(); j++) {
            result.set(c, m, i, j, weights.get(m, c, i, j));
          }
        }
      }
    }
    return result;
  }

  /** With zeros below and to the right. */
  private static Tensor grown(Tensor tensor, int rows, int columns) {
    Shape s = tensor.shape();
    Tensor result = Tensor.zeros(Shape.of(s.c(), s.h() + rows, s.w() + columns));
    for (int c = 0; c < s.c(); c++) {
      for (int i = 0; i < s.h(); i++) {
        for (int j = 0; j < s.w(); j++) {
          result.set(0, c, i, j, tensor.get(0, c, i, j));
        }
      }
    }
    return result;
  }
}
