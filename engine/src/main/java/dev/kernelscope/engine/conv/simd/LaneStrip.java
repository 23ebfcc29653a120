package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import java.util.List;

/** A row of tiles from one end of the output to the other, wherever it lies from top to bottom. */
final class LaneStrip {

  private final LaneLayer layer;
  private final List<TileAxis.Run> runs;
  private final LaneKernel[] kernels;
  private final int whole;
  private final float[] zeros;
  private final int zerosBelowAt;

  /**
   * A strip.
   *
   * @param above rows of the windows that lie above the input in some strips
   * @param below rows of the windows that lie below the input in some strips
   */
  LaneStrip(LaneLayer layer, int above, int below) {
    this.layer = layer;
    this.runs = layer.columns().runs(layer.size().columns());
    this.kernels = runs.stream()
        .map(run -> layer.kernel(new LaneTile.Edge(above, below, run.before(), run.after())))
        .toArray(LaneKernel[]::new);
    this.whole = layer.size().vectors() > 1
        ? layer.size().vectors() : layer.problem().input().c() / layer.lanes();
    this.zeros = new float[Math.multiplyExact(Math.max(above, below), layer.inputRow())];
    this.zerosBelowAt = -(layer.windowRows() - below) * layer.inputRow();
  }

  /**
   * Computes some vectors of channels.
   *
   * @param xAt where the windows' first row begins in the input, or would begin if it were inside
   * @param isAbove whether the rows above lie outside of the input
   * @param isBelow whether the rows below lie outside of the input
   * @param yAt first channel of the first output pixel
   * @param firstBlock the first vector
   * @param endBlock the one after the last
   */
  void run(float[] x, int xAt, boolean isAbove, boolean isBelow, float[] y, int yAt, int firstBlock, int endBlock) {
    float[] above = isAbove ? zeros : x;
    float[] below = isBelow ? zeros : x;
    int aboveAt = isAbove ? 0 : xAt;
    int belowAt = isBelow ? zerosBelowAt : xAt;
    int end = Math.min(endBlock, whole);
    if (firstBlock < end) {
      run(x, xAt, above, aboveAt, below, belowAt, y, yAt, firstBlock, end - firstBlock);
    }
    if (endBlock > whole) { // the last vector, moved back to end with the channels
      run(x, xAt, above, aboveAt, below, belowAt, y, yAt, whole, 1);
    }
  }

  private void run(float[] x, int xAt, float[] above, int aboveAt, float[] below, int belowAt, float[] y, int yAt,
      int firstBlock, int vectors) {
    PackedWeights weights = layer.weights();
    Block block = weights.blocks().get(firstBlock);
    int channels = layer.problem().input().c();
    int stride = layer.problem().spec().strideW();
    for (int i = 0; i < kernels.length; i++) {
      TileAxis.Run run = runs.get(i);
      int at = (run.start() * stride - layer.columns().before()) * channels + block.filter();
      kernels[i].run(x, xAt + at, above, aboveAt + at, below, belowAt + at, weights.values(), block.at(),
          y, yAt + run.start() * channels + block.filter(), run.tiles(), vectors, weights.bias(), block.biasAt());
    }
  }
}
