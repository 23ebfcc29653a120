package dev.kernelscope.engine.conv.spec;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Objects;

/**
 * A convolution with all its sizes: spec, input, weights, whether there is a bias, and the layout of input and output.
 * Everything that an implementation has to know before it sees data; no data itself.
 *
 * <p>{@link #toString} is the problem string in the manner of oneDNN's benchmarks, e.g. {@code
 * mb1ic64ih56iw56oc64kh3kw3sh1sw1ph1pw1}; {@link ProblemString#parse} reads it back.
 */
public final class ConvProblem {

  private final ConvSpec spec;
  private final Shape input;
  private final Shape weights;
  private final boolean bias;
  private final Layout layout;
  private final Axis rows;
  private final Axis columns;
  private final Shape output;

  private ConvProblem(ConvSpec spec, Shape input, Shape weights, boolean bias, Layout layout) {
    this.spec = Objects.requireNonNull(spec, "spec");
    this.input = Objects.requireNonNull(input, "input");
    this.weights = Objects.requireNonNull(weights, "weights");
    this.bias = bias;
    this.layout = Objects.requireNonNull(layout, "layout");
    checkChannels(spec, input, weights);
    Axis bareRows = spec.rows(input.h(), weights.h());
    Axis bareColumns = spec.columns(input.w(), weights.w());
    Padding padding = spec.padding().resolve(bareRows, bareColumns);
    this.rows = bareRows.padded(padding.top(), padding.bottom());
    this.columns = bareColumns.padded(padding.left(), padding.right());
    checkMode(spec.paddingMode(), padding, input);
    if (rows.output() == 0 || columns.output() == 0) {
      throw new NoOutputException(rows, columns);
    }
    this.output = new Shape(input.n(), weights.n(), rows.output(), columns.output());
  }

  /**
   * A problem.
   *
   * @param input N×C×H×W
   * @param weights M×C/groups×kH×kW
   * @throws NoOutputException if the kernel is larger than the padded input
   * @throws IllegalArgumentException if channels, filters and groups do not fit, or the padding is too large for its
   *     mode
   */
  public static ConvProblem of(ConvSpec spec, Shape input, Shape weights, boolean bias, Layout layout) {
    return new ConvProblem(spec, input, weights, bias, layout);
  }

  /** A problem in NCHW without a bias. */
  public static ConvProblem of(ConvSpec spec, Shape input, Shape weights) {
    return of(spec, input, weights, false, Layout.NCHW);
  }

  private static void checkChannels(ConvSpec spec, Shape input, Shape weights) {
    int groups = spec.groups();
    if (input.c() % groups != 0) {
      throw new IllegalArgumentException("groups " + groups + " do not divide the input's " + input.c() + " channels");
    }
    if (weights.n() % groups != 0) {
      throw new IllegalArgumentException("groups " + groups + " do not divide the " + weights.n() + " filters");
    }
    if (weights.c() != input.c() / groups) {
      String channels = weights.c() == 1 ? " channel" : " channels";
      throw new IllegalArgumentException("weights " + weights + " read " + weights.c() + channels
          + " a group, but the input has " + input.c() + " in " + groups + (groups == 1 ? " group" : " groups")
          + ": expected " + input.c() / groups);
    }
  }

  private static void checkMode(PaddingMode mode, Padding padding, Shape input) {
    checkMode(mode, Math.max(padding.top(), padding.bottom()), input.h(), "rows");
    checkMode(mode, Math.max(padding.left(), padding.right()), input.w(), "columns");
  }

  private static void checkMode(PaddingMode mode, int padding, int size, String axis) {
    int limit = mode.limit(size);
    if (padding > limit) {
      throw new IllegalArgumentException("padding " + padding + " with mode "
          + mode.name().toLowerCase(java.util.Locale.ROOT)
          + " needs more than the input's " + size + " " + axis + ": at most " + limit + " is allowed");
    }
  }

  /** Stride, dilation, padding rule, groups, activation. */
  public ConvSpec spec() {
    return spec;
  }

  /** N×C×H×W. */
  public Shape input() {
    return input;
  }

  /** OIHW: M×C/groups×kH×kW. */
  public Shape weights() {
    return weights;
  }

  /** N×M×outH×outW. */
  public Shape output() {
    return output;
  }

  /** Whether every filter adds a constant. */
  public boolean hasBias() {
    return bias;
  }

  /** Layout of input and output. Weights are OIHW always. */
  public Layout layout() {
    return layout;
  }

  /** Size arithmetic from top to bottom, padding resolved. */
  public Axis rows() {
    return rows;
  }

  /** Size arithmetic from left to right, padding resolved. */
  public Axis columns() {
    return columns;
  }

  /** The resolved padding. */
  public Padding padding() {
    return new Padding(rows.before(), columns.before(), rows.after(), columns.after());
  }

  /** Input channels that one filter reads. */
  public int channelsPerGroup() {
    return weights.c();
  }

  /** Filters of one group. */
  public int filtersPerGroup() {
    return weights.n() / spec.groups();
  }

  /** Whether every group reads one channel, and there is more than one group. */
  public boolean isDepthwise() {
    return spec.groups() > 1 && weights.c() == 1;
  }

  /** Multiplications and additions of the direct method, 2·N·M·outH·outW·C/groups·kH·kW; padding counts like input. */
  public long operations() {
    return 2L * output.size() * (weights.c() * (long) weights.h() * weights.w());
  }

  /** The problem with input and output in that layout. */
  public ConvProblem withLayout(Layout other) {
    return of(spec, input, weights, bias, other);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ConvProblem p && spec.equals(p.spec) && input.equals(p.input) && weights.equals(p.weights)
        && bias == p.bias && layout == p.layout;
  }

  @Override
  public int hashCode() {
    return Objects.hash(spec, input, weights, bias, layout);
  }

  /** The problem string. */
  @Override
  public String toString() {
    return ProblemString.write(this);
  }
}
