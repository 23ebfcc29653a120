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

  private final PackedWeights weights;
  private final int width;
  private final int[] channels;
  private final int[] pixels;
  private final int[] taps;
  private final int[] restTaps;
  private final int restAt;
  private final int lanes;
  private final Cover[] covers;

  /**
   * How bands of one size are computed.
   *
   * @param cut how they are cut
   * @param main micro-kernels of the walk, by the kind of a block
   * @param rest those of its rest, or null
   */
  private record Cover(TileCut cut, TileKernel[] main, TileKernel[] rest) {}

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
    this.covers = new Cover[Math.min(2, bandRows)];
    for (int less = 0; less < covers.length; less++) {
      covers[less] = cover(problem, scheme, weights, (bandRows - less) * width, kernels);
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

  private static Cover cover(ConvProblem problem, Scheme scheme, PackedWeights weights, int count, Kernels kernels) {
    TileCut cut = TileCut.of(problem, scheme, count);
    boolean two = scheme.walk().rest() > 0;
    TileKernel[] main = new TileKernel[scheme.shape().vectors() + 2];
    TileKernel[] rest = new TileKernel[main.length];
    for (Block block : weights.blocks()) {
      int kind = kind(block, main);
      if (main[kind] == null) {
        Tile tile = tile(problem, scheme, cut, block);
        main[kind] = kernels.tile(tile);
        rest[kind] = two ? kernels.tile(tile.then(scheme.walk().rest(), problem.spec().activation())) : null;
      }
    }
    return new Cover(cut, main, two ? rest : null);
  }

  /** Blocks of one kind share a micro-kernel: those of as many vectors, and those whose last vector is moved back. */
  private static int kind(Block block, TileKernel[] kernels) {
    return block.back() > 0 ? kernels.length - 1 : block.vectors();
  }

  private static Tile tile(ConvProblem problem, Scheme scheme, TileCut cut, Block block) {
    Walk walk = scheme.walk();
    Activation activation = walk.rest() > 0 ? Activation.NONE : problem.spec().activation();
    Start start = problem.hasBias() ? Start.BIAS : Start.ZERO;
    return new Tile(cut.pixels(), block.vectors(), scheme.lanes(), walk.turns(), walk.flat(), cut.steps(), start,
        activation, block.back());
  }

  @Override
  public List<Block> blocks() {
    return weights.blocks();
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    int count = rows * width;
    Cover cover = covers[count == pixels.length ? 0 : 1];
    int strip = cover.cut.strip();
    for (int from = 0; from < count; from += strip) {
      int end = Math.min(count, from + strip);
      for (int b = firstBlock; b < endBlock; b++) {
        Block block = weights.blocks().get(b);
        strip(block, cover, x, xAt + channels[b], from, end, y, yAt + block.filter());
      }
    }
  }

  private void strip(Block block, Cover cover, float[] x, int xAt, int from, int end, float[] y, int yAt) {
    int stretch = cover.cut.stretch();
    for (int first = from; first < end; first += stretch) {
      stretch(block, cover, x, xAt, first, Math.min(end, first + stretch), y, yAt);
    }
  }

  private void stretch(Block block, Cover cover, float[] x, int xAt, int from, int end, float[] y, int yAt) {
    int tile = cover.cut.pixels();
    int whole = (end - from) / tile * tile;
    if (end - from < tile) {
      pixels(block, cover, x, xAt, end - tile, tile, y, yAt);
    } else if (cover.rest == null || from + whole == end) {
      pixels(block, cover, x, xAt, from, end - from, y, yAt);
    } else { // the rest goes on from the output, so that nothing may be computed twice between the two
      pixels(block, cover, x, xAt, from, whole, y, yAt);
      pixels(block, cover, x, xAt, end - tile, tile, y, yAt);
    }
  }

  private void pixels(Block block, Cover cover, float[] x, int xAt, int pixel, int count, float[] y, int yAt) {
    int step = weights.step();
    int to = yAt + pixel * step;
    cover.main[kind(block, cover.main)].run(x, xAt, pixels, pixel, taps, taps.length, weights.values(), block.at(), y,
        to, step, weights.bias(), block.biasAt(), count);
    if (cover.rest != null) {
      int restWeights = block.at() + restAt * block.vectors() * lanes;
      cover.rest[kind(block, cover.rest)].run(x, xAt, pixels, pixel, restTaps, restTaps.length, weights.values(),
          restWeights, y, to, step, weights.bias(), block.biasAt(), count);
    }
  }
}
