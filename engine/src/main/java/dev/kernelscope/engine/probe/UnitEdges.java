package dev.kernelscope.engine.probe;

/** Asks the units of one channel for their answers to drawn edges. */
public final class UnitEdges implements EdgeResponse.Unit {

  private final LayerEdges layer;
  private final int channel;

  /** The units of a channel, as {@link LayerEdges} chooses them. */
  public UnitEdges(Probe probe, ProbeLayer layer, int channel) {
    this.layer = new LayerEdges(probe, layer);
    this.channel = channel;
  }

  /** Pixels from what one unit sees to what its neighbour sees. */
  public long jump() {
    return layer.jump();
  }

  /** The largest sum of those units, before the activation. */
  @Override
  public double answer(DrawnEdge edge) {
    return layer.answers(edge)[channel];
  }
}
