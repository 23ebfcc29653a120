package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Asks the units of one channel for their answers to drawn edges. */
public final class UnitEdges implements EdgeResponse.Unit {

  private final Probe probe;
  private final ProbeLayer layer;
  private final List<Integer> cells = new ArrayList<>();
  private final long jump;

  /**
   * The units of a channel whose field lies in the image, so that no padding is taken for an edge; where there are
   * none, the one in the middle.
   */
  public UnitEdges(Probe probe, ProbeLayer layer, int channel) {
    this.probe = probe.upTo(layer);
    this.layer = layer;
    Shape in = probe.input();
    Shape out = layer.output();
    for (int row = 0; row < out.h(); row++) {
      for (int column = 0; column < out.w(); column++) {
        if (probe.field(layer, row, column).isWithin(in.h(), in.w())) {
          cells.add((channel * out.h() + row) * out.w() + column);
        }
      }
    }
    if (cells.isEmpty()) {
      cells.add((channel * out.h() + out.h() / 2) * out.w() + out.w() / 2);
    }
    this.jump = out.w() < 2 ? 1
        : Math.max(1, probe.field(layer, 0, 1).left() - probe.field(layer, 0, 0).left());
  }

  /** Pixels from what one unit sees to what its neighbour sees. */
  public long jump() {
    return jump;
  }

  /** The largest sum of those units, before the activation. */
  @Override
  public double answer(DrawnEdge edge) {
    Shape in = probe.input();
    Tensor sums = probe.values(edge.draw(in.c(), in.h(), in.w())).get(layer.sum());
    double most = Double.NEGATIVE_INFINITY;
    for (int cell : cells) {
      most = Math.max(most, sums.data()[sums.offset() + cell]);
    }
    return most;
  }
}
