package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ConvTranspose} with constant weights C×M/groups×kH×kW: a convolution with turned kernels over an input that
 * has been spread, see {@link TransposedConvolution}.
 */
final class ConvTransposeOperator implements Operator {

  @Override
  public String name() {
    return "ConvTranspose";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 3);
    Attributes attributes = node.attributes();
    attributes.allow(Stream.concat(Stream.of(Window.NAMES), Stream.of("group", "output_padding", "output_shape"))
        .toArray(String[]::new));
    Shape input = operands.images(0);
    Shape shape = operands.images(1);
    Constant.Floats weights = operands.floats(1);
    int groups = ConvOperator.group(attributes);
    if (shape.n() != input.c() || input.c() % groups != 0) {
      throw new GraphException("weights " + shape + " are for " + shape.n()
          + " channels in whole groups, but the input has " + input.c() + " in " + groups);
    }
    Spread rows = Spread.of(attributes, 0, input.h(), shape.h());
    Spread columns = Spread.of(attributes, 1, input.w(), shape.w());
    ConvSpec spec = ConvSpec.DEFAULT.withDilation(rows.dilation, columns.dilation).withGroups(groups);
    Conv2d layer = Conv2d.of(TransposedConvolution.turned(filters(shape, weights.values(), groups))).spec(spec);
    if (operands.has(2)) {
      layer = layer.bias(operands.floats(2).values());
    }
    return new Computation(input, Shape.of(input.n(), input.c(), rows.length(), columns.length()), rows, columns, layer,
        Dims.of(input.n(), shape.c() * groups, rows.output, columns.output));
  }

  /** The weights as filters that read channels: M×C/groups×kH×kW. */
  private static Tensor filters(Shape shape, float[] values, int groups) {
    int channels = shape.n() / groups;
    Tensor result = Tensor.zeros(Shape.of(shape.c() * groups, channels, shape.h(), shape.w()));
    int kernel = shape.h() * shape.w();
    for (int channel = 0; channel < shape.n(); channel++) {
      for (int filter = 0; filter < shape.c(); filter++) {
        int group = channel / channels;
        System.arraycopy(values, (channel * shape.c() + filter) * kernel, result.data(),
            ((group * shape.c() + filter) * channels + channel % channels) * kernel, kernel);
      }
    }
    return result;
  }

  /**
   * Where the cells of one axis go.
   *
   * @param output cells of the output
   * @param start where the first cell of the input goes, of the spread input's cells; negative where it is cut away
   * @param stride from one to the next
   * @param dilation of the kernel
   * @param window cells from the kernel's first tap to its last
   */
  private record Spread(int output, int start, int stride, int dilation, int window) {

    /** The axis 0 (rows) or 1 (columns) of a node. */
    static Spread of(Attributes attributes, int axis, int input, int kernel) {
      long[] size = attributes.integers("kernel_shape", 0, 0);
      if (size.length != 2 || attributes.has("kernel_shape") && size[axis] != kernel) {
        throw new GraphException("kernel_shape is " + Arrays.toString(size) + ", but the kernel has " + kernel
            + (axis == 0 ? " rows" : " columns"));
      }
      int stride = Window.pair(attributes, "strides", 1)[axis];
      int dilation = Window.pair(attributes, "dilations", 1)[axis];
      long window = (kernel - 1L) * dilation + 1;
      long[] more = attributes.integers("output_padding", 0, 0);
      if (more.length != 2 || more[axis] < 0 || more[axis] >= Math.max(stride, dilation)) {
        throw new GraphException("output_padding " + Arrays.toString(more)
            + " is not allowed: two numbers from 0 up, each less than the stride or the dilation");
      }
      long full = (input - 1L) * stride + window + more[axis];
      long[] cut = cut(attributes, axis, full, (long) input * stride);
      long output = full - cut[0] - cut[1];
      if (output < 1 || full > Integer.MAX_VALUE || output + window > Integer.MAX_VALUE) {
        throw new GraphException("no output " + (axis == 0 ? "rows" : "columns") + ": " + full + " - " + cut[0] + " - "
            + cut[1] + " is not between 1 and " + Integer.MAX_VALUE);
      }
      return new Spread((int) output, (int) (window - 1 - cut[0]), stride, dilation, (int) window);
    }

    /** Cells that are cut away before and after; those after are negative where more are asked for than there are. */
    private static long[] cut(Attributes attributes, int axis, long full, long same) {
      String auto = attributes.text("auto_pad", "NOTSET");
      if (!List.of("NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER").contains(auto)) {
        throw new GraphException("auto_pad is unknown: allowed are NOTSET, VALID, SAME_UPPER, SAME_LOWER");
      }
      long[] asked = attributes.integers("output_shape", 0, 0);
      if (asked.length != 2 || attributes.has("output_shape") && asked[axis] < 1) {
        throw new GraphException("output_shape " + Arrays.toString(asked) + " is not supported: rows and columns");
      }
      if (attributes.has("output_shape") || auto.startsWith("SAME")) {
        long output = attributes.has("output_shape") ? asked[axis] : same;
        long total = Math.max(0, full - output);
        long before = auto.equals("SAME_UPPER") ? total / 2 : total - total / 2;
        return new long[] {before, full - output - before};
      }
      if (auto.equals("VALID")) {
        return new long[] {0, 0};
      }
      Window.explicit(attributes);
      long[] pads = attributes.integers("pads", 0, 0, 0, 0);
      return new long[] {pads[axis], pads[axis + 2]};
    }

    int length() {
      return output + window - 1;
    }

    int firstCell() {
      return start >= 0 ? 0 : (-start + stride - 1) / stride;
    }

    int endCell(int input) {
      return (int) Math.clamp(Math.floorDiv(length() - 1L - start, stride) + 1L, 0, input);
    }
  }

  private record Computation(Shape input, Shape spread, Spread rows, Spread columns, Conv2d layer, Dims dims)
      implements Meaning.Computation {

    @Override
    public Step bind(Places places) {
      Tensor between = Tensor.zeros(spread);
      Plan plan = layer.engine(places.engine()).threads(places.threads()).plan(spread, Layout.NCHW);
      Tensor dst = Tensor.view(plan.problem().output(), Layout.NCHW, places.output().data(), places.output().offset());
      Workspace workspace = places.workspace();
      Span src = places.input();
      return () -> {
        scatter(src.data(), src.offset(), between.data());
        plan.execute(between, dst, workspace);
      };
    }

    /** The cells between them stay zero. */
    private void scatter(float[] src, int from, float[] dst) {
      int endColumn = columns.endCell(input.w());
      for (int plane = 0; plane < input.n() * input.c(); plane++) {
        for (int row = rows.firstCell(); row < rows.endCell(input.h()); row++) {
          int at = from + (plane * input.h() + row) * input.w();
          int to = (plane * rows.length() + rows.start + row * rows.stride) * columns.length() + columns.start;
          for (int column = columns.firstCell(); column < endColumn; column++) {
            dst[to + column * columns.stride] = src[at + column];
          }
        }
      }
    }
  }
}
