package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.trace.ConvolutionTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.Arrays;

/**
 * The colour ranges of a scene: symmetric about zero where numbers have signs, one for products and output, one for
 * weights and biases.
 *
 * @param input for the input
 * @param weights for weights and biases
 * @param signed for products and output
 */
record Ranges(ValueRange input, ValueRange weights, ValueRange signed) {

  /** Above this many cells the range follows a percentile, so that single extremes do not turn a map grey. */
  private static final int SINGLE_CELLS = 4096;
  private static final double PERCENTILE = 0.995;
  private static final double BRIGHTEST = 255;

  static Ranges of(SceneSubject subject, ConvolutionTrace trace) {
    float[] input = subject.input().copyData();
    boolean negative = minimum(input) < 0;
    ValueRange inputRange = subject.photo()
        ? new ValueRange(ScaleKind.PHOTO, BRIGHTEST)
        : range(negative ? ScaleKind.SIGNED : ScaleKind.PIXELS, largest(input));
    double weight = largest(subject.weights().copyData());
    if (subject.bias() != null) {
      weight = Math.max(weight, largest(subject.bias()));
    }
    return new Ranges(inputRange, range(ScaleKind.WEIGHTS, weight), signed(trace));
  }

  /** Ranges that hold the numbers of both. */
  Ranges with(Ranges other) {
    return new Ranges(wider(input, other.input), wider(weights, other.weights), wider(signed, other.signed));
  }

  private static ValueRange wider(ValueRange a, ValueRange b) {
    boolean centred = a.kind().centred() || !b.kind().centred();
    return new ValueRange(centred ? a.kind() : b.kind(), Math.max(a.limit(), b.limit()), a.clipped() || b.clipped());
  }

  private static ValueRange signed(ConvolutionTrace trace) {
    Tensor output = trace.output();
    float[] values = output.copyData();
    if (values.length > SINGLE_CELLS) {
      return percentile(values);
    }
    double limit = largest(values);
    ConvProblem p = trace.problem();
    for (int m = 0; m < p.output().c(); m++) {
      for (int r = 0; r < p.output().h(); r++) {
        for (int c = 0; c < p.output().w(); c++) {
          for (Tap tap : trace.cell(m, r, c).taps()) {
            limit = Math.max(limit, magnitude(tap.product()));
          }
        }
      }
    }
    return range(ScaleKind.SIGNED, limit);
  }

  private static ValueRange percentile(float[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = magnitude(values[i]);
    }
    Arrays.sort(sorted);
    double limit = Numbers.clean(sorted[(int) (sorted.length * PERCENTILE)]);
    return new ValueRange(ScaleKind.SIGNED, limit, sorted[sorted.length - 1] > limit);
  }

  private static ValueRange range(ScaleKind kind, double limit) {
    return new ValueRange(kind, limit > 0 ? limit : 1);
  }

  private static double largest(float[] values) {
    double most = 0;
    for (float v : values) {
      most = Math.max(most, magnitude(v));
    }
    return most;
  }

  private static double magnitude(double v) {
    return Double.isFinite(v) ? Math.abs(v) : 0;
  }

  private static double minimum(float[] values) {
    double least = 0;
    for (float v : values) {
      least = v < least ? v : least;
    }
    return least;
  }
}
