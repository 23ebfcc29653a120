package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The forward pass of a layer once more: in double, straight from the formula, cell by cell. */
final class DoubleLayer {

  private final Layer layer;
  private final Shape in;
  private final Shape out;
  private final double[] input;
  private final Map<String, double[]> parameters = new HashMap<>();

  DoubleLayer(Layer layer, Shape in, Tensor src) {
    this.layer = layer;
    this.in = in;
    this.out = layer.output(in);
    this.input = doubles(src);
    layer.parameters().forEach(p -> parameters.put(p.name(), doubles(p.value())));
  }

  double[] input() {
    return input;
  }

  double[] parameter(String name) {
    return parameters.get(name);
  }

  /** The sum of all outputs, each times its weight. */
  double loss(Tensor weights) {
    double sum = 0;
    for (int n = 0; n < out.n(); n++) {
      for (int c = 0; c < out.c(); c++) {
        for (int h = 0; h < out.h(); h++) {
          for (int w = 0; w < out.w(); w++) {
            sum += weights.get(n, c, h, w) * output(n, c, h, w);
          }
        }
      }
    }
    return sum;
  }

  static double weighted(Tensor values, Tensor weights) {
    double sum = 0;
    for (int i = 0; i < values.shape().size(); i++) {
      sum += (double) values.data()[i] * weights.data()[i];
    }
    return sum;
  }

  private double output(int n, int c, int h, int w) {
    String[] words = layer.describe().split(" ");
    return switch (words[0]) {
      case "convolution" -> convolution((Convolution) layer, n, c, h, w);
      case "relu" -> Math.max(0, at(n, c, h, w));
      case "relu6" -> Math.min(6, Math.max(0, at(n, c, h, w)));
      case "max-pool" -> Arrays.stream(window(words[1], words[2], words[3], n, c, h, w)).max().orElseThrow();
      case "average-pool" -> Arrays.stream(window(words[1], words[2], words[3], n, c, h, w)).average().orElseThrow();
      case "batch-norm" -> normalized(n, c, h, w);
      case "flatten" -> input[n * out.c() + c];
      case "linear" -> linear(n, c);
      default -> throw new AssertionError(words[0]);
    };
  }

  private double convolution(Convolution convolution, int n, int m, int h, int w) {
    ConvSpec spec = convolution.spec();
    Shape taps = convolution.weights().value().shape();
    ConvProblem problem = convolution.problem(in);
    double[] weights = parameters.get("c.weights");
    double sum = parameters.containsKey("c.bias") ? parameters.get("c.bias")[m] : 0;
    int firstChannel = m / (taps.n() / spec.groups()) * taps.c();
    for (int c = 0; c < taps.c(); c++) {
      for (int i = 0; i < taps.h(); i++) {
        for (int j = 0; j < taps.w(); j++) {
          int y = h * spec.strideH() + i * spec.dilationH() - problem.padding().top();
          int x = w * spec.strideW() + j * spec.dilationW() - problem.padding().left();
          int row = spec.paddingMode().source(y, in.h());
          int column = spec.paddingMode().source(x, in.w());
          if (row >= 0 && column >= 0) {
            sum += weights[((m * taps.c() + c) * taps.h() + i) * taps.w() + j] * at(n, firstChannel + c, row, column);
          }
        }
      }
    }
    return sum;
  }

  /** Cells of a window described by {@code window=2x2 stride=2x2 padding=0,0,0,0}. */
  private double[] window(String window, String stride, String padding, int n, int c, int h, int w) {
    int[] size = numbers(window, "x");
    int[] step = numbers(stride, "x");
    int[] before = padding.endsWith("same")
        ? new int[] {same(in.h(), size[0], step[0]), same(in.w(), size[1], step[1])} : numbers(padding, ",");
    double[] cells = new double[size[0] * size[1]];
    int count = 0;
    for (int y = h * step[0] - before[0]; y < h * step[0] - before[0] + size[0]; y++) {
      for (int x = w * step[1] - before[1]; x < w * step[1] - before[1] + size[1]; x++) {
        if (y >= 0 && y < in.h() && x >= 0 && x < in.w()) {
          cells[count++] = at(n, c, y, x);
        }
      }
    }
    return Arrays.copyOf(cells, count);
  }

  private static int same(int cells, int window, int stride) {
    return Math.max(0, ((cells + stride - 1) / stride - 1) * stride + window - cells) / 2;
  }

  private static int[] numbers(String pair, String separator) {
    return Arrays.stream(pair.substring(pair.indexOf('=') + 1).split(separator)).mapToInt(Integer::parseInt).toArray();
  }

  private double normalized(int n, int c, int h, int w) {
    double[] cells = new double[in.n() * in.h() * in.w()];
    int count = 0;
    for (int image = 0; image < in.n(); image++) {
      for (int i = 0; i < in.h() * in.w(); i++) {
        cells[count++] = at(image, c, i / in.w(), i % in.w());
      }
    }
    double mean = Arrays.stream(cells).average().orElseThrow();
    double variance = Arrays.stream(cells).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    return parameters.get("b.scale")[c] * (at(n, c, h, w) - mean) / Math.sqrt(variance + 1e-5)
        + parameters.get("b.shift")[c];
  }

  private double linear(int n, int o) {
    double sum = parameters.get("l.bias")[o];
    for (int i = 0; i < in.c(); i++) {
      sum += parameters.get("l.weights")[o * in.c() + i] * input[n * in.c() + i];
    }
    return sum;
  }

  private double at(int n, int c, int h, int w) {
    return input[((n * in.c() + c) * in.h() + h) * in.w() + w];
  }

  private static double[] doubles(Tensor tensor) {
    double[] result = new double[tensor.shape().size()];
    Arrays.setAll(result, i -> tensor.data()[tensor.offset() + i]);
    return result;
  }
}
