package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import java.util.stream.Stream;

/** {@code MaxPool} and {@code AveragePool}: the greatest cell of a window, or the mean of its cells. */
final class PoolOperator implements Operator {

  private final boolean isMaximum;

  PoolOperator(boolean isMaximum) {
    this.isMaximum = isMaximum;
  }

  @Override
  public String name() {
    return isMaximum ? "MaxPool" : "AveragePool";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    Stream<String> more = Stream.of("ceil_mode", isMaximum ? "storage_order" : "count_include_pad");
    node.attributes().allow(Stream.concat(Stream.of(Window.NAMES), more).toArray(String[]::new));
    if (node.outputs().size() > 1 && !node.outputs().get(1).isEmpty()) {
      throw new GraphException("indices of the greatest cells are not supported: one output is allowed");
    }
    Shape input = operands.images(0);
    Pooling pooling = Pooling.of(node.attributes(), input);
    boolean padded = !isMaximum && node.attributes().flag("count_include_pad", false);
    return new Computation(input, pooling, isMaximum, padded);
  }

  private record Computation(Shape input, Pooling pooling, boolean isMaximum, boolean isPaddingCounted)
      implements Meaning.Computation {

    @Override
    public Dims dims() {
      return Dims.of(pooling.shape());
    }

    @Override
    public boolean allowsPixels() {
      return true;
    }

    /** Pixels are pooled with all their channels; of planes, each is an image of one channel. */
    @Override
    public Step bind(Places places) {
      boolean pixels = places.layout() == Layout.NHWC;
      int images = pixels ? input.n() : input.n() * input.c();
      int channels = pixels ? input.c() : 1;
      Span src = places.input();
      Span dst = places.output();
      Pooling.Line rows = pooling.rows();
      return new SharedStep(images * rows.output(), places.threads(), row -> {
        int image = row / rows.output();
        int from = src.offset() + image * input.h() * input.w() * channels;
        int to = dst.offset() + row * pooling.columns().output() * channels;
        row(src.data(), from, row % rows.output(), dst.data(), to, channels);
      });
    }

    private void row(float[] src, int from, int row, float[] dst, int to, int channels) {
      Pooling.Line rows = pooling.rows();
      Pooling.Line columns = pooling.columns();
      for (int column = 0; column < columns.output(); column++) {
        int at = to + column * channels;
        Arrays.fill(dst, at, at + channels, isMaximum ? Float.NEGATIVE_INFINITY : 0f);
        int cells = 0;
        for (int i = rows.from(row); i < rows.end(row); i += rows.axis().dilation()) {
          for (int j = columns.from(column); j < columns.end(column); j += columns.axis().dilation()) {
            gather(src, from + (i * input.w() + j) * channels, dst, at, channels);
            cells++;
          }
        }
        if (!isMaximum) {
          int count = isPaddingCounted ? rows.padded(row) * columns.padded(column) : cells;
          for (int c = 0; c < channels; c++) {
            dst[at + c] /= count;
          }
        }
      }
    }

    private void gather(float[] src, int from, float[] dst, int at, int channels) {
      if (isMaximum) {
        for (int c = 0; c < channels; c++) {
          dst[at + c] = Math.max(dst[at + c], src[from + c]);
        }
      } else {
        for (int c = 0; c < channels; c++) {
          dst[at + c] += src[from + c];
        }
      }
    }
  }
}
