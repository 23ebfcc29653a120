package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Map;

/** The sum of one unit, before its activation, and how it changes with every cell of the input. */
public final class UnitGradient implements Ascent.Objective {

  private final Probe probe;
  private final BackwardPass backward;
  private final ProbeLayer layer;
  private final int at;
  private final int row;
  private final int column;

  /**
   * The unit of a channel that sees the middle of the input best.
   *
   * @throws GraphException if there is no way back through an operation of the network
   */
  public static UnitGradient middle(Probe probe, ProbeLayer layer, int channel) {
    Shape s = layer.output();
    int row = nearest(s.h(), probe.input().h(), cell -> {
      Field field = probe.field(layer, cell, 0);
      return field.top() + field.bottom();
    });
    int column = nearest(s.w(), probe.input().w(), cell -> {
      Field field = probe.field(layer, 0, cell);
      return field.left() + field.right();
    });
    return new UnitGradient(probe, layer, channel, row, column);
  }

  /** A certain unit; see {@link #middle}. */
  public UnitGradient(Probe probe, ProbeLayer layer, int channel, int row, int column) {
    Shape s = layer.output();
    this.probe = probe.upTo(layer);
    this.backward = this.probe.backward();
    this.layer = layer;
    this.row = row;
    this.column = column;
    this.at = (channel * s.h() + row) * s.w() + column;
  }

  @Override
  public double climb(Tensor image, Tensor gradient) {
    Map<String, Tensor> values = probe.values(image);
    Tensor sums = values.get(layer.sum());
    float[] arriving = new float[sums.shape().size()];
    arriving[at] = 1;
    Tensor result = backward.toInput(values, layer.sum(), arriving);
    System.arraycopy(result.data(), 0, gradient.data(), gradient.offset(), result.data().length);
    return sums.data()[sums.offset() + at];
  }

  /** The unit's row. */
  public int row() {
    return row;
  }

  /** The unit's column. */
  public int column() {
    return column;
  }

  /** Twice the middle of what a unit sees. */
  @FunctionalInterface
  private interface Middle {

    long of(int cell);
  }

  private static int nearest(int cells, int extent, Middle middle) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int cell = 0; cell < cells; cell++) {
      long distance = Math.abs(middle.of(cell) - (extent - 1));
      if (distance < least) {
        least = distance;
        best = cell;
      }
    }
    return best;
  }
}
