package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.simd.Tile.Steps;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.stream.IntStream;

/**
 * Multiplies the factors of some tiles with their weights: for every product some blocks of filters, whose weights
 * stay near from one micro-kernel's tiles to the next. All blocks for the same tiles come first: weights that arrive
 * from memory are then one stream, which the processor reads ahead.
 */
final class WinogradProducts {

  /** Depths that keep C2's loop long enough to hide its head. */
  private static final int USUAL_DEPTH = 32;

  private static final int LONGEST_DEPTH = 96;

  /** Floats of weights that stay in a core's second cache while some micro-kernels' tiles pass. */
  private static final int NEAR = 1 << 16;

  private static final float[] NO_BIAS = {};

  private final WinogradWeights weights;
  private final TileShape shape;
  private final int lanes;
  private final int depth;
  private final int[] tiles;
  private final int[][] taps;
  private final TileKernel[][] kernels;

  /**
   * Products.
   *
   * @param counts how many tiles there may be at a time
   * @param pitch floats from one tile to the next, of factors
   * @param plane floats from one factor to the next
   */
  WinogradProducts(Winograd method, ConvProblem problem, WinogradWeights weights, Machine machine, Kernels source,
      int[] counts, int pitch, int plane) {
    Scheme scheme = Scheme.dense(problem, machine);
    this.weights = weights;
    this.shape = scheme.shape();
    this.lanes = scheme.lanes();
    this.tiles = IntStream.range(0, IntStream.of(counts).max().orElse(0)).map(tile -> tile * pitch).toArray();
    this.depth = depth(problem.input().c());
    this.taps = new int[method.size() * method.size()][];
    for (int product = 0; product < taps.length; product++) {
      taps[product] = taps(method, product, plane, problem.input().c(), depth);
    }
    this.kernels = kernels(counts, depth, source);
  }

  /** Products of a tap, which lie in one factor. */
  private static int depth(int channels) {
    if (channels > LONGEST_DEPTH && channels % USUAL_DEPTH == 0) {
      return USUAL_DEPTH;
    }
    int depth = Math.min(channels, LONGEST_DEPTH);
    while (channels % depth > 0) {
      depth--;
    }
    return depth;
  }

  private static int[] taps(Winograd method, int product, int plane, int channels, int depth) {
    int row = product / method.size();
    int column = product % method.size();
    int breadth = method.products()[column];
    int perFactor = channels / depth;
    int[] taps = new int[method.products()[row] * breadth * perFactor];
    for (int t = 0; t < taps.length; t++) {
      int factor = t / perFactor;
      int i = method.first(row) + factor / breadth;
      int j = method.first(column) + factor % breadth;
      taps[t] = (i * method.factors() + j) * plane + t % perFactor * depth;
    }
    return taps;
  }

  /** By tiles, then by vectors; only those that some count of tiles needs. */
  private TileKernel[][] kernels(int[] counts, int depth, Kernels source) {
    TileKernel[][] all = new TileKernel[shape.pixels() + 1][shape.vectors() + 1];
    for (int count : counts) {
      int calls = calls(count);
      for (int size : new int[] {count / calls, (count + calls - 1) / calls}) {
        for (Block block : weights.blocks()) {
          if (all[size][block.vectors()] == null) {
            Tile tile = new Tile(size, block.vectors(), lanes, depth, false, Steps.LISTED, Start.ZERO, Activation.NONE);
            all[size][block.vectors()] = source.tile(tile);
          }
        }
      }
    }
    return all;
  }

  private int calls(int count) {
    return (count + shape.pixels() - 1) / shape.pixels();
  }

  /**
   * All products of some tiles and blocks of filters.
   *
   * @param x factors
   * @param xAt the first tile's first factor
   * @param count tiles, one of the counts that were announced
   * @param firstBlock the first block of filters
   * @param endBlock the one after the last
   * @param y receives the products
   * @param yAt the first product; a product has a block of filters after the other, each tile by tile
   * @param yPlane floats from one product to the next
   */
  void run(float[] x, int xAt, int count, int firstBlock, int endBlock, float[] y, int yAt, int yPlane) {
    for (int product = 0; product < taps.length; product++) {
      int together = Math.max(1, NEAR / (taps[product].length * depth * shape.vectors() * lanes));
      for (int b = firstBlock; b < endBlock; b += together) {
        run(product, x, xAt, count, b, Math.min(endBlock, b + together), y, yAt + product * yPlane);
      }
    }
  }

  private void run(int product, float[] x, int xAt, int count, int firstBlock, int endBlock, float[] y, int yAt) {
    int calls = calls(count);
    for (int call = 0; call < calls; call++) {
      int tile = call * count / calls;
      int size = (call + 1) * count / calls - tile;
      for (int b = firstBlock; b < endBlock; b++) {
        Block block = weights.blocks().get(b);
        int step = block.vectors() * lanes;
        kernels[size][block.vectors()].run(x, xAt, tiles, tile, taps[product], taps[product].length,
            weights.values(product), weights.at(product, b), y, yAt + block.filter() * count + tile * step, step,
            NO_BIAS, 0, size);
      }
    }
  }
}
