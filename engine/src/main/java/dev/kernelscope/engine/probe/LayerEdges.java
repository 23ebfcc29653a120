package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks all channels of a layer at once for their answers to drawn edges. */
public final class LayerEdges {

  private final Probe probe;
  private final ProbeLayer layer;
  private final List<Integer> cells = new ArrayList<>();
  private final long jump;

  /**
   * The units of a layer whose field lies in the image, so that no padding is taken for an edge; where there are none,
   * those in the middle.
   */
  public LayerEdges(Probe probe, ProbeLayer layer) {
    this.probe = probe.upTo(layer);
    this.layer = layer;
    Shape in = probe.input();
    Shape out = layer.output();
    for (int cell = 0; cell < out.h() * out.w(); cell++) {
      if (probe.field(layer, cell / out.w(), cell % out.w()).isWithin(in.h(), in.w())) {
        cells.add(cell);
      }
    }
    if (cells.isEmpty()) {
      cells.add(out.h() / 2 * out.w() + out.w() / 2);
    }
    this.jump = out.w() < 2 ? 1
        : Math.max(1, probe.field(layer, 0, 1).left() - probe.field(layer, 0, 0).left());
  }

  /** Pixels from what one unit sees to what its neighbour sees. */
  public long jump() {
    return jump;
  }

  /** The largest sum of each channel's units, before the activation. */
  public double[] answers(DrawnEdge edge) {
    Shape in = probe.input();
    Tensor sums = probe.values(edge.draw(in.c(), in.h(), in.w())).get(layer.sum());
    int plane = layer.output().h() * layer.output().w();
    double[] most = new double[layer.channels()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int channel = 0; channel < most.length; channel++) {
      for (int cell : cells) {
        most[channel] = Math.max(most[channel], sums.data()[sums.offset() + channel * plane + cell]);
      }
    }
    return most;
  }

  /**
   * The answers of all channels, as {@link EdgeResponse#of} gives them for one.
   *
   * @param angles how many angles, at least 4
   * @param shifts how many offsets an edge has between two units
   * @param dark of the edges
   * @param bright of the edges
   */
  public List<EdgeResponse> responses(int angles, int shifts, float dark, float bright) {
    List<double[]> asked = new ArrayList<>();
    EdgeResponse.of(edge -> {
      asked.add(answers(edge));
      return 0;
    }, angles, shifts, jump, dark, bright);
    List<EdgeResponse> responses = new ArrayList<>();
    for (int channel = 0; channel < layer.channels(); channel++) {
      int[] next = {0};
      int at = channel;
      responses.add(EdgeResponse.of(edge -> asked.get(next[0]++)[at], angles, shifts, jump, dark, bright));
    }
    return responses;
  }
}
