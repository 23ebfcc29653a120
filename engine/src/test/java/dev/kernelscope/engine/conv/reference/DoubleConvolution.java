package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Random;

/**
 * A convolution in double with a loss, to take differences of. Written apart from the reference: it fills the padding
 * in first, one ring of cells after the other, and knows no index arithmetic that turns back.
 */
final class DoubleConvolution {

  private final ConvProblem problem;
  final double[] input;
  final double[] weights;
  final double[] bias;
  /** The loss is Σ arriving · output, so that this is its gradient to the output. */
  final double[] arriving;

  DoubleConvolution(ConvProblem problem, Random random, boolean whole) {
    this.problem = problem;
    this.input = numbers(problem.input().size(), random, whole);
    this.weights = numbers(problem.weights().size(), random, whole);
    this.bias = numbers(problem.weights().n(), random, whole);
    this.arriving = numbers(problem.output().size(), random, whole);
  }

  private static double[] numbers(int size, Random random, boolean whole) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = whole ? random.nextInt(9) - 4 : (float) random.nextGaussian(); // exactly a float: engines take floats
    }
    return values;
  }

  static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  double loss() {
    Shape out = problem.output();
    Shape k = problem.weights();
    int group = out.c() / problem.spec().groups();
    double loss = 0;
    for (int n = 0; n < out.n(); n++) {
      for (int m = 0; m < out.c(); m++) {
        double[][] sums = new double[out.h()][out.w()];
        for (int q = 0; q < k.c(); q++) {
          double[][] plane = padded(n, m / group * k.c() + q);
          add(sums, plane, (m * k.c() + q) * k.h() * k.w());
        }
        for (int r = 0; r < out.h(); r++) {
          for (int c = 0; c < out.w(); c++) {
            loss += arriving[out.index(problem.layout(), n, m, r, c)] * (bias[m] + sums[r][c]);
          }
        }
      }
    }
    return loss;
  }

  private void add(double[][] sums, double[][] plane, int kernel) {
    Shape k = problem.weights();
    for (int i = 0; i < k.h(); i++) {
      for (int j = 0; j < k.w(); j++) {
        for (int r = 0; r < sums.length; r++) {
          for (int c = 0; c < sums[r].length; c++) {
            sums[r][c] += weights[kernel + i * k.w() + j]
                * plane[r * problem.spec().strideH() + i * problem.spec().dilationH()][c * problem.spec().strideW()
                    + j * problem.spec().dilationW()];
          }
        }
      }
    }
  }

  /** One plane with its padding: columns first, then whole rows. */
  private double[][] padded(int n, int channel) {
    Shape in = problem.input();
    Padding p = problem.padding();
    double[][] plane = new double[p.top() + in.h() + p.bottom()][];
    for (int y = 0; y < in.h(); y++) {
      double[] row = new double[p.left() + in.w() + p.right()];
      for (int x = 0; x < in.w(); x++) {
        row[p.left() + x] = input[in.index(problem.layout(), n, channel, y, x)];
      }
      for (int x = p.left() - 1; x >= 0; x--) {
        row[x] = row[beside(x, p.left(), in.w())];
      }
      for (int x = p.left() + in.w(); x < row.length; x++) {
        row[x] = row[beside(x, p.left(), in.w())];
      }
      plane[p.top() + y] = row;
    }
    for (int y = p.top() - 1; y >= 0; y--) {
      plane[y] = beside(plane, y, p.top(), in.h());
    }
    for (int y = p.top() + in.h(); y < plane.length; y++) {
      plane[y] = beside(plane, y, p.top(), in.h());
    }
    return plane;
  }

  private double[] beside(double[][] plane, int y, int first, int size) {
    return problem.spec().paddingMode() == PaddingMode.ZEROS
        ? new double[problem.padding().left() + problem.input().w() + problem.padding().right()]
        : plane[beside(y, first, size)];
  }

  /** The cell that gives a padding cell its value, both counted with the padding; a cell of zeros is its own. */
  private int beside(int at, int first, int size) {
    int last = first + size - 1;
    return switch (problem.spec().paddingMode()) {
      case ZEROS -> at;
      case REPLICATE -> at < first ? at + 1 : at - 1;
      case CIRCULAR -> at < first ? at + size : at - size;
      case REFLECT -> at < first ? first + (first - at) : last - (at - last);
    };
  }

  /** (loss(value + step) − loss(value − step)) / (2 · step): exact but for rounding, as the loss is linear. */
  double difference(double[] values, int at, double step) {
    double value = values[at];
    values[at] = value + step;
    double more = loss();
    values[at] = value - step;
    double less = loss();
    values[at] = value;
    return (more - less) / (2 * step);
  }

}
