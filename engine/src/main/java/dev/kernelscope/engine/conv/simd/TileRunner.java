package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.List;

/**
 * Covers the pixels of a band with tiles and calls the micro-kernels: a block of filters after the other, so that its
 * weights stay in the cache from tile to tile.
 *
 * <p>The pixels of all rows are one sequence, whatever the width of a row. It is cut into tiles of equal size; the last
 * one is moved back to end with the band, and computes some pixels again, to the same bits.
 */
final class TileRunner implements BandRunner {

  private final PackedWeights weights;
  private final int width;
  private final int[] channels;
  private final int[] pixels;
  private final int[] taps;
  private final int[] restTaps;
  private final int restAt;
  private final int lanes;
  private final Cut[][] cuts;

  /**
   * Micro-kernels for bands of one size and blocks of one number of vectors: the pixels of a tile, its walk and the
   * rest's, or null.
   */
  private record Cut(int pixels, TileKernel main, TileKernel rest) {}

  TileRunner(ConvProblem problem, Scheme scheme, PackedWeights weights, int bandRows, Kernels kernels) {
    Walk walk = scheme.walk();
    int pitch = (int) PixelInput.pitch(problem);
    this.weights = weights;
    this.lanes = scheme.lanes();
    this.width = problem.output().w();
    this.channels = weights.blocks().stream().mapToInt(block -> block.group() * problem.channelsPerGroup()).toArray();
    this.pixels = pixels(problem, pitch, bandRows);
    this.taps = walk.taps(problem, pitch);
    this.restTaps = walk.restTaps(problem, pitch);
    this.restAt = taps.length * walk.depth();
    this.cuts = cuts(problem, scheme, weights, bandRows, kernels);
  }

  private static int[] pixels(ConvProblem problem, int pitch, int rows) {
    int[] pixels = new int[rows * problem.output().w()];
    for (int p = 0; p < pixels.length; p++) {
      int row = p / problem.output().w();
      int column = p % problem.output().w();
      pixels[p] = row * problem.spec().strideH() * pitch + column * problem.spec().strideW() * problem.input().c();
    }
    return pixels;
  }

  /** By rows less than the tallest band's (0 or 1), then by vectors. */
  private static Cut[][] cuts(ConvProblem problem, Scheme scheme, PackedWeights weights, int bandRows,
      Kernels kernels) {
    TileShape shape = scheme.shape();
    Cut[][] cuts = new Cut[2][shape.vectors() + 1];
    for (int less = 0; less < Math.min(2, bandRows); less++) {
      int pixels = (bandRows - less) * problem.output().w();
      int tiles = (pixels + shape.pixels() - 1) / shape.pixels();
      int tilePixels = (pixels + tiles - 1) / tiles;
      for (Block block : weights.blocks()) {
        if (cuts[less][block.vectors()] == null) {
          cuts[less][block.vectors()] = cut(problem, scheme, tilePixels, block.vectors(), kernels);
        }
      }
    }
    return cuts;
  }

  private static Cut cut(ConvProblem problem, Scheme scheme, int pixels, int vectors, Kernels kernels) {
    Walk walk = scheme.walk();
    Activation activation = problem.spec().activation();
    Start start = problem.hasBias() ? Start.BIAS : Start.ZERO;
    boolean two = walk.rest() > 0;
    Tile main = new Tile(pixels, vectors, scheme.lanes(), walk.depth(), start, two ? Activation.NONE : activation);
    Tile rest = two ? main.then(walk.rest(), activation) : null;
    return new Cut(pixels, kernels.tile(main), two ? kernels.tile(rest) : null);
  }

  @Override
  public List<Block> blocks() {
    return weights.blocks();
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    int count = rows * width;
    int less = count == pixels.length ? 0 : 1;
    for (int b = firstBlock; b < endBlock; b++) {
      Block block = weights.blocks().get(b);
      Cut cut = cuts[less][block.vectors()];
      int from = xAt + channels[b];
      for (int p = 0; p < count; p += cut.pixels) {
        tile(block, cut, x, from, Math.min(p, count - cut.pixels), y, yAt + block.filter());
      }
    }
  }

  private void tile(Block block, Cut cut, float[] x, int xAt, int pixel, float[] y, int yAt) {
    int step = weights.step();
    int to = yAt + pixel * step;
    cut.main.run(x, xAt, pixels, pixel, taps, taps.length, weights.values(), block.at(), y, to,
        step, weights.bias(), block.biasAt());
    if (cut.rest != null) {
      int restWeights = block.at() + restAt * block.vectors() * lanes;
      cut.rest.run(x, xAt, pixels, pixel, restTaps, restTaps.length, weights.values(), restWeights,
          y, to, step, weights.bias(),
          block.biasAt());
    }
  }
}
