package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.List;

/** A depthwise layer on pixels that have been copied with their padding. */
final class LaneRunner implements BandRunner {

  private final LaneLayer layer;
  private final LaneStrip strip;

  /**
   * A runner.
   *
   * @param rows output rows of the lowest band
   */
  LaneRunner(ConvProblem problem, Scheme scheme, PackedWeights weights, int rows, Machine machine, Kernels kernels) {
    TileAxis columns = TileAxis.padded(problem.columns());
    this.layer = LaneLayer.of(problem, weights, scheme, columns, rows, machine, kernels).apart();
    this.strip = new LaneStrip(layer, 0, 0);
  }

  @Override
  public List<Block> blocks() {
    return layer.weights().blocks();
  }

  /** The last strip is moved back to end with the band, and computes some rows again, to the same bits. */
  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    int height = layer.size().rows();
    int step = layer.problem().spec().strideH() * layer.inputRow();
    for (int next = 0; next < rows; next += height) {
      int row = Math.min(next, rows - height);
      strip.run(x, xAt + row * step, false, false, y, yAt + row * layer.outputRow(), firstBlock, endBlock);
    }
  }
}
