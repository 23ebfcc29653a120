package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Objects;

/**
 * Where the cells of a value lie.
 *
 * @param data the array, shared with other values
 * @param offset the first cell
 * @param size number of cells
 */
public record Span(float[] data, int offset, int size) {

  /** Checks that the array holds it. */
  public Span {
    Objects.checkFromIndexSize(offset, size, data.length);
  }

  /** All of an array. */
  public static Span of(float[] data) {
    return new Span(data, 0, data.length);
  }

  /** Whether the two have a cell in common. */
  public boolean overlaps(Span other) {
    return data == other.data && offset < other.offset + other.size && other.offset < offset + size;
  }

  /** The cells as images. */
  Tensor view(Shape shape, Layout layout) {
    return Tensor.view(shape, layout, data, offset);
  }
}
