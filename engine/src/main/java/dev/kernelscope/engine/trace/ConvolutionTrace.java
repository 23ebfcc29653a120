package dev.kernelscope.engine.trace;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.reference.TapReader;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A convolution whose every step can be looked at: the input, the weights, the output that the engine computed, and for
 * any output cell of the first image the taps behind it. Immutable as long as nobody changes the tensors.
 */
public final class ConvolutionTrace {

  /**
   * Up to so many operations the reference takes a moment; larger outputs, of photographs, come from the fastest
   * engine.
   */
  private static final long LESSON_SIZED = 10_000_000;

  private final ConvProblem problem;
  private final Tensor input;
  private final Tensor weights;
  private final float[] bias;
  private final Tensor output;
  private final TapReader reader;

  private ConvolutionTrace(Tensor input, Tensor weights, float[] bias, ConvSpec spec) {
    this.input = input.to(Layout.NCHW);
    this.weights = weights.to(Layout.NCHW);
    this.bias = bias == null ? null : bias.clone();
    Conv2d layer = Conv2d.of(weights).spec(spec);
    if (bias != null) {
      layer = layer.bias(bias);
    }
    this.problem = layer.problem(input.shape(), Layout.NCHW);
    this.output = (problem.operations() <= LESSON_SIZED ? layer.engine("reference") : layer).apply(this.input);
    this.reader = new TapReader(problem);
  }

  /**
   * Computes the convolution and remembers what it was made from.
   *
   * @param input N×C×H×W
   * @param weights M×C/groups×kH×kW
   * @param bias one value a filter, or null
   * @throws IllegalArgumentException if the sizes do not fit; see {@link ConvProblem#of}
   */
  public static ConvolutionTrace of(Tensor input, Tensor weights, float[] bias, ConvSpec spec) {
    return new ConvolutionTrace(input, weights, bias, spec);
  }

  /** Sizes and spec. */
  public ConvProblem problem() {
    return problem;
  }

  /** The input, NCHW. */
  public Tensor input() {
    return input;
  }

  /** The weights, OIHW. */
  public Tensor weights() {
    return weights;
  }

  /** The bias of a filter; 0 where there is none. */
  public float bias(int filter) {
    return bias == null ? 0 : bias[filter];
  }

  /** The output, NCHW, as the engine computes it. */
  public Tensor output() {
    return output;
  }

  /** The value that the padded input has at a position relative to the input's first cell, after the padding mode. */
  public float padded(int channel, int row, int column) {
    int at = reader.index(0, channel, row, column);
    return at < 0 ? 0 : input.data()[input.offset() + at];
  }

  /**
   * The taps behind one output cell of the first image.
   *
   * @throws IndexOutOfBoundsException if the output has no such cell
   */
  public CellTrace cell(int filter, int row, int column) {
    Objects.checkIndex(filter, problem.output().c());
    Objects.checkIndex(row, problem.output().h());
    Objects.checkIndex(column, problem.output().w());
    List<Tap> taps = new ArrayList<>();
    double sum = 0;
    for (int q = 0; q < problem.weights().c(); q++) {
      for (int i = 0; i < problem.weights().h(); i++) {
        for (int j = 0; j < problem.weights().w(); j++) {
          Tap tap = tap(filter, row, column, q, i, j, sum);
          sum = tap.runningSum();
          taps.add(tap);
        }
      }
    }
    double total = sum + bias(filter);
    return new CellTrace(filter, row, column, taps, bias(filter), total, output.get(0, filter, row, column));
  }

  private Tap tap(int filter, int row, int column, int q, int i, int j, double before) {
    int inputChannel = reader.channel(filter, q);
    int inputRow = reader.row(row, i);
    int inputColumn = reader.column(column, j);
    boolean padding = inputRow < 0 || inputRow >= problem.input().h() || inputColumn < 0
        || inputColumn >= problem.input().w();
    float value = padded(inputChannel, inputRow, inputColumn);
    float weight = weights.get(filter, q, i, j);
    double product = (double) weight * value;
    return new Tap(q, i, j, inputChannel, inputRow, inputColumn, padding, value, weight, product, before + product);
  }
}
