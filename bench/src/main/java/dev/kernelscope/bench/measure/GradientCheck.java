package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Holds some cells of a gradient to its definition, in double; cells that were never written are seen among all of
 * them. For planes whose padding is zeros.
 *
 * @param problem the forward pass
 * @param input its input
 * @param weights its weights
 * @param arriving the gradient to its output
 */
record GradientCheck(ConvProblem problem, float[] input, float[] weights, float[] arriving) {

  private static final int CELLS = 300;
  private static final long SEED = 11;

  /**
   * Judges a gradient that was NaN before.
   *
   * @return what is wrong, or null
   */
  String judge(GradientTarget target, float[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      if (!Float.isFinite(gradient[i])) {
        return "value " + i + " is " + gradient[i] + " or was never written";
      }
    }
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CELLS; i++) {
      int at = i < 2 ? i * (gradient.length - 1) : random.nextInt(gradient.length);
      double[] sums = target == GradientTarget.INPUT ? toInput(at) : toWeight(at);
      if (!(Math.abs(gradient[at] - sums[0]) <= Check.TOLERANCE * sums[1] + Float.MIN_NORMAL)) {
        return String.format(Locale.ROOT, "value %d is %s, by its definition it is %s", at, gradient[at],
            (float) sums[0]);
      }
    }
    return null;
  }

  /** The gradient to a weight, and the sum of magnitudes. */
  private double[] toWeight(int at) {
    Shape k = problem.weights();
    Shape out = problem.output();
    int filter = at / k.imageSize();
    int slice = at / (k.h() * k.w()) % k.c();
    int channel = filter / problem.filtersPerGroup() * k.c() + slice;
    double[] sums = new double[2];
    for (int n = 0; n < out.n(); n++) {
      for (int r = 0; r < out.h(); r++) {
        int y = cell(problem.rows(), r, at / k.w() % k.h());
        for (int c = 0; c < out.w(); c++) {
          int x = cell(problem.columns(), c, at % k.w());
          if (y >= 0 && x >= 0) {
            add(sums, arriving[out.index(Layout.NCHW, n, filter, r, c)],
                input[problem.input().index(Layout.NCHW, n, channel, y, x)]);
          }
        }
      }
    }
    return sums;
  }

  /** The gradient to an input value, and the sum of magnitudes. */
  private double[] toInput(int at) {
    Shape in = problem.input();
    Shape k = problem.weights();
    int y = at / in.w() % in.h();
    int x = at % in.w();
    int channel = at / (in.h() * in.w()) % in.c();
    int first = channel / k.c() * problem.filtersPerGroup();
    double[] sums = new double[2];
    for (int i = 0; i < k.h(); i++) {
      int r = position(problem.rows(), y, i);
      for (int j = 0; j < k.w(); j++) {
        int c = position(problem.columns(), x, j);
        for (int m = first; r >= 0 && c >= 0 && m < first + problem.filtersPerGroup(); m++) {
          add(sums, arriving[problem.output().index(Layout.NCHW, at / in.imageSize(), m, r, c)],
              weights[((m * k.c() + channel % k.c()) * k.h() + i) * k.w() + j]);
        }
      }
    }
    return sums;
  }

  private static void add(double[] sums, double a, double b) {
    sums[0] += a * b;
    sums[1] += Math.abs(a * b);
  }

  /** The input cell that a position reads by a tap, or -1. */
  private static int cell(Axis axis, int position, int tap) {
    int cell = position * axis.stride() + tap * axis.dilation() - axis.before();
    return cell < axis.input() ? Math.max(-1, cell) : -1;
  }

  /** The position that reads an input cell by a tap, or -1. */
  private static int position(Axis axis, int cell, int tap) {
    int at = cell + axis.before() - tap * axis.dilation();
    return at >= 0 && at % axis.stride() == 0 && at / axis.stride() < axis.output() ? at / axis.stride() : -1;
  }
}
