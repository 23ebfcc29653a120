package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.Padding;
import java.util.List;

/** A row of tiles from one end of the output to the other. At the ends the window may reach beyond the input. */
final class LaneStrip {

  private final LaneLayer layer;
  private final List<TileAxis.Run> runs;
  private final LaneKernel[] kernels;
  private final int whole;

  /**
   * A strip.
   *
   * @param above rows of the windows that lie above the input
   * @param below rows of the windows that lie below the input
   */
  LaneStrip(LaneLayer layer, int above, int below) {
    this.layer = layer;
    this.runs = layer.columns().runs(layer.size().columns());
    this.kernels = runs.stream().map(run -> layer.kernel(new Padding(above, run.before(), below, run.after())))
        .toArray(LaneKernel[]::new);
    this.whole = layer.problem().input().c() / layer.lanes();
  }

  /**
   * Computes some vectors of channels.
   *
   * @param xAt first channel of the first pixel of the first window, wherever it lies
   * @param yAt first channel of the first output pixel
   * @param firstBlock the first vector
   * @param endBlock the one after the last
   */
  void run(float[] x, int xAt, float[] y, int yAt, int firstBlock, int endBlock) {
    int channels = layer.problem().input().c();
    int step = layer.problem().spec().strideW() * channels;
    int end = Math.min(endBlock, whole);
    for (int i = 0; i < kernels.length; i++) {
      TileAxis.Run run = runs.get(i);
      int inputAt = xAt + run.start() * step;
      int outputAt = yAt + run.start() * channels;
      if (firstBlock < end) {
        run(kernels[i], x, inputAt, y, outputAt, run.tiles(), firstBlock, end - firstBlock);
      }
      if (endBlock > whole) { // the last vector, moved back to end with the channels
        run(kernels[i], x, inputAt, y, outputAt, run.tiles(), whole, 1);
      }
    }
  }

  private void run(LaneKernel kernel, float[] x, int xAt, float[] y, int yAt, int tiles, int firstBlock,
      int vectors) {
    Block block = layer.weights().blocks().get(firstBlock);
    kernel.run(x, xAt + block.filter(), layer.weights().values(), block.at(), y, yAt + block.filter(), tiles, vectors,
        layer.weights().bias(), block.biasAt());
  }
}
