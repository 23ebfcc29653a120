package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.List;

/**
 * Covers the pixels of a band with tiles and calls the micro-kernels: a strip of pixels after the other, so that its
 * input is near when the next block of filters comes, and in a strip a block after the other, so that its weights are
 * near from tile to tile.
 *
 * <p>The pixels of all rows are one sequence, whatever the width of a row. Where tiles do not divide it, the last one
 * is moved back to end with the band, and computes some pixels again, to the same bits.
 */
final class TileRunner implements BandRunner {

  /** Floats of input that a strip steps over: it stays in the second cache beside the weights of a block. */
  private static final int STRIP_FLOATS = 1 << 15;

  /** Shorter strips ask for the weights too often. */
  private static final int SHORTEST_STRIP = 48;

  private final PackedWeights weights;
  private final int width;
  private final int[] channels;
  private final int[] pixels;
  private final int[] taps;
  private final int[] restTaps;
  private final int restAt;
  private final int lanes;
  private final Cut[] cuts;

  /**
   * How bands of one size are cut.
   *
   * @param pixels pixels of a tile
   * @param strip pixels of a strip, whole tiles
   * @param main micro-kernels of the walk, by vectors of a block
   * @param rest those of its rest, or null
   */
  private record Cut(int pixels, int strip, TileKernel[] main, TileKernel[] rest) {}

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
    this.cuts = new Cut[Math.min(2, bandRows)];
    for (int less = 0; less < cuts.length; less++) {
      cuts[less] = cut(problem, scheme, weights, (bandRows - less) * width, kernels);
    }
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

  private static Cut cut(ConvProblem problem, Scheme scheme, PackedWeights weights, int count, Kernels kernels) {
    int tilePixels = scheme.shape().pixelsFor(count);
    int strip = Math.max(SHORTEST_STRIP, STRIP_FLOATS / (problem.input().c() * problem.spec().strideW()));
    int tiles = Math.max(1, strip / tilePixels);
    boolean two = scheme.walk().rest() > 0;
    TileKernel[] main = new TileKernel[scheme.shape().vectors() + 1];
    TileKernel[] rest = new TileKernel[main.length];
    for (Block block : weights.blocks()) {
      int vectors = block.vectors();
      if (main[vectors] == null) {
        Tile tile = tile(problem, scheme, tilePixels, vectors);
        main[vectors] = kernels.tile(tile);
        rest[vectors] = two ? kernels.tile(tile.then(scheme.walk().rest(), problem.spec().activation())) : null;
      }
    }
    return new Cut(tilePixels, tiles * tilePixels, main, two ? rest : null);
  }

  private static Tile tile(ConvProblem problem, Scheme scheme, int pixels, int vectors) {
    Walk walk = scheme.walk();
    Activation activation = walk.rest() > 0 ? Activation.NONE : problem.spec().activation();
    Start start = problem.hasBias() ? Start.BIAS : Start.ZERO;
    return new Tile(pixels, vectors, scheme.lanes(), walk.turns(), walk.flat(), start, activation);
  }

  @Override
  public List<Block> blocks() {
    return weights.blocks();
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    int count = rows * width;
    Cut cut = cuts[count == pixels.length ? 0 : 1];
    for (int from = 0; from < count; from += cut.strip) {
      int end = Math.min(count, from + cut.strip);
      for (int b = firstBlock; b < endBlock; b++) {
        Block block = weights.blocks().get(b);
        strip(block, cut, x, xAt + channels[b], from, end, y, yAt + block.filter());
      }
    }
  }

  private void strip(Block block, Cut cut, float[] x, int xAt, int from, int end, float[] y, int yAt) {
    int tiles = (end - from) / cut.pixels;
    if (tiles > 0) {
      tiles(block, cut, x, xAt, from, tiles, y, yAt);
    }
    if (from + tiles * cut.pixels < end) {
      tiles(block, cut, x, xAt, end - cut.pixels, 1, y, yAt);
    }
  }

  private void tiles(Block block, Cut cut, float[] x, int xAt, int pixel, int tiles, float[] y, int yAt) {
    int step = weights.step();
    int to = yAt + pixel * step;
    cut.main[block.vectors()].run(x, xAt, pixels, pixel, taps, taps.length, weights.values(), block.at(), y, to,
        step, weights.bias(), block.biasAt(), tiles);
    if (cut.rest != null) {
      int restWeights = block.at() + restAt * block.vectors() * lanes;
      cut.rest[block.vectors()].run(x, xAt, pixels, pixel, restTaps, restTaps.length, weights.values(), restWeights,
          y, to, step, weights.bias(), block.biasAt(), tiles);
    }
  }
}
