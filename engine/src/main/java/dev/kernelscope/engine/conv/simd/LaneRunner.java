package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.List;

/**
 * A depthwise layer on pixels: a vector of channels after the other, each through all rows of the band, so that its
 * weights stay in registers for a whole row.
 */
final class LaneRunner implements BandRunner {

  private final PackedWeights weights;
  private final LaneTile tile;
  private final LaneKernel kernel;
  private final int width;

  LaneRunner(ConvProblem problem, Scheme scheme, PackedWeights weights, Machine machine, Kernels kernels) {
    this.weights = weights;
    this.width = problem.output().w();
    int pitch = (int) PixelInput.pitch(problem);
    var taps = new FilterTile.Kernel(problem.weights().h(), problem.weights().w(), problem.spec().strideH(),
        problem.spec().strideW(), problem.spec().dilationH(), problem.spec().dilationW());
    this.tile = LaneTile.of(taps, width, problem.input().c(), pitch, problem.hasBias(), problem.spec().activation(),
        scheme.lanes(), machine);
    this.kernel = kernels.lane(tile);
  }

  @Override
  public List<Block> blocks() {
    return weights.blocks();
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    for (int b = firstBlock; b < endBlock; b++) {
      Block block = weights.blocks().get(b);
      band(block, rows, x, xAt + block.filter(), y, yAt + block.filter());
    }
  }

  /** The last tile of a row is moved back to end with it, and computes some pixels again, to the same bits. */
  private void band(Block block, int rows, float[] x, int xAt, float[] y, int yAt) {
    int tiles = width / tile.pixels();
    kernel.run(x, xAt, weights.values(), block.at(), y, yAt, rows, tiles, weights.bias(), block.biasAt());
    if (tiles * tile.pixels() < width) {
      int pixel = width - tile.pixels();
      kernel.run(x, xAt + pixel * tile.kernel().strideW() * tile.channels(), weights.values(), block.at(), y,
          yAt + pixel * tile.channels(), rows, 1, weights.bias(), block.biasAt());
    }
  }
}
