package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * Winograd's method for some tiles of a {@link TileGrid}: transforms their inputs to factors, multiplies these with
 * their weights, and transforms the products to outputs. A tile that reaches beyond input or output goes through a
 * patch of scratch memory, for a stray NaN behind the last column would spread over the whole tile. Immutable.
 */
final class WinogradRunner {

  private static final int LINE = 16;

  /** Floats of input and output beyond which they come from memory; measured, see ADR 0004. */
  private static final int NEAR = 3 << 18;

  private final Winograd method;
  private final int channels;
  private final int filters;
  private final int lanes;
  private final int inputLanes;
  private final int inputPlane;
  private final int inputPitch;
  private final int outputPlane;
  private final boolean large;
  private final float[] bias;
  private final TransformKernel input;
  private final TransformKernel output;
  private final int transformScratch;
  private final List<Block> blocks;
  private final WinogradProducts products;

  /**
   * A runner.
   *
   * @param counts how many tiles there may be at a time
   */
  WinogradRunner(Winograd method, ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels,
      int[] counts) {
    Scheme scheme = Scheme.dense(problem, machine);
    int most = Arrays.stream(counts).max().orElseThrow();
    this.method = method;
    this.channels = problem.input().c();
    this.filters = Math.toIntExact(scheme.step());
    this.lanes = scheme.lanes();
    this.inputLanes = machine.lanes();
    this.inputPitch = spread(channels);
    this.inputPlane = spread(most * inputPitch);
    this.outputPlane = spread(most * filters);
    this.large = (long) problem.input().imageSize() + problem.output().imageSize() > NEAR;
    this.bias = problem.hasBias() ? Arrays.copyOf(parameters.bias(), filters) : new float[0];
    TileTransform in = new TileTransform(method.input(), machine.lanes(), false, Activation.NONE);
    TileTransform out = new TileTransform(method.output(), lanes, problem.hasBias(), problem.spec().activation());
    this.input = kernels.transform(in);
    this.output = kernels.transform(out);
    this.transformScratch = Math.max(in.scratch(), out.scratch());
    WinogradWeights weights = new WinogradWeights(method, problem, parameters.weights(), machine);
    this.blocks = weights.blocks();
    this.products = new WinogradProducts(method, problem, weights, machine, kernels, counts, inputPitch, inputPlane);
  }

  /** An odd number of cache lines: what lies a power of two apart would share a few places of the first cache. */
  private static int spread(int floats) {
    return ((floats + LINE - 1) / LINE | 1) * LINE;
  }

  /** The filters in blocks, in order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Factors, products, a patch, and what the transforms need. */
  int scratchFloats() {
    return Math.addExact(Math.addExact(factorFloats(), productFloats()), patchFloats() + transformScratch);
  }

  private int factorFloats() {
    return Math.multiplyExact(method.factors() * method.factors(), inputPlane);
  }

  private int productFloats() {
    return Math.multiplyExact(method.size() * method.size(), outputPlane);
  }

  private int patchFloats() {
    return Math.max(method.inputs() * method.inputs() * channels, method.outputs() * method.outputs() * filters);
  }

  /**
   * Computes some tiles.
   *
   * @param x pixels
   * @param xAt the first pixel in memory
   * @param grid where the tiles lie
   * @param firstTile the first of them
   * @param count how many, one of the counts that were announced
   * @param y output pixels
   * @param yAt the grid's first pixel, filter 0
   * @param firstBlock the first block of filters
   * @param endBlock the one after the last
   * @param scratch memory of {@link #scratchFloats} floats that no other thread uses meanwhile
   * @param scratchAt the first of them
   */
  void run(float[] x, int xAt, TileGrid grid, int firstTile, int count, float[] y, int yAt, int firstBlock,
      int endBlock, float[] scratch, int scratchAt) {
    int products = scratchAt + factorFloats();
    int patch = products + productFloats();
    if (large) {
      scratch[patch] = TileTouch.inputs(x, xAt, grid, channels, firstTile, count)
          + TileTouch.outputs(y, yAt, grid, filters, firstTile, count);
    }
    for (int t = 0; t < count; t++) {
      factors(x, xAt, grid, firstTile + t, scratch, scratchAt + t * inputPitch, patch);
    }
    this.products.run(scratch, scratchAt, count, firstBlock, endBlock, scratch, products, outputPlane);
    for (int t = 0; t < count; t++) {
      for (int block = firstBlock; block < endBlock; block++) {
        outputs(blocks.get(block), scratch, products, t, count, grid, firstTile + t, y, yAt, patch);
      }
    }
  }

  private void factors(float[] x, int xAt, TileGrid grid, int tile, float[] scratch, int to, int patch) {
    int size = method.inputs();
    int row = tile / grid.across() * method.step() - grid.top();
    int column = tile % grid.across() * method.step() - grid.left();
    int pitch = grid.inputColumns() * channels;
    float[] from = x;
    int at = xAt + row * pitch + column * channels;
    if (row < 0 || column < 0 || row + size > grid.inputRows() || column + size > grid.inputColumns()) {
      cut(x, xAt, grid, row, column, scratch, patch);
      from = scratch;
      at = patch;
      pitch = size * channels;
    }
    input.run(from, at, pitch, channels, scratch, patch + patchFloats(), scratch, to, method.factors() * inputPlane,
        inputPlane, channels / inputLanes, bias, 0);
  }

  /** Copies the part of a tile that is there, and zeros for the rest. */
  private void cut(float[] x, int xAt, TileGrid grid, int row, int column, float[] scratch, int patch) {
    int size = method.inputs();
    int before = Math.min(size, Math.max(0, -column));
    int end = Math.max(before, Math.min(size, grid.inputColumns() - column));
    for (int i = 0; i < size; i++) {
      int to = patch + i * size * channels;
      boolean there = row + i >= 0 && row + i < grid.inputRows() && end > before;
      int first = there ? before : size;
      Arrays.fill(scratch, to, to + first * channels, 0f);
      if (there) {
        int from = xAt + ((row + i) * grid.inputColumns() + column + before) * channels;
        System.arraycopy(x, from, scratch, to + before * channels, (end - before) * channels);
        Arrays.fill(scratch, to + end * channels, to + size * channels, 0f);
      }
    }
  }

  private void outputs(Block block, float[] scratch, int products, int t, int count, TileGrid grid, int tile,
      float[] y, int yAt, int patch) {
    int size = method.outputs();
    int row = tile / grid.across() * size;
    int column = tile % grid.across() * size;
    int vectors = block.vectors();
    int filter = block.filter();
    int from = products + filter * count + t * vectors * lanes;
    int to = yAt + (row * grid.outputColumns() + column) * filters + filter;
    int height = Math.min(size, grid.outputRows() - row);
    int breadth = Math.min(size, grid.outputColumns() - column);
    int plane = method.size() * outputPlane;
    if (height == size && breadth == size) {
      output.run(scratch, from, plane, outputPlane, scratch, patch + patchFloats(), y, to,
          grid.outputColumns() * filters, filters, vectors, bias, filter);
      return;
    }
    int cell = vectors * lanes;
    output.run(scratch, from, plane, outputPlane, scratch, patch + patchFloats(), scratch, patch,
        size * cell, cell, vectors, bias, filter);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < breadth; j++) {
        System.arraycopy(scratch, patch + (i * size + j) * cell, y, to + (i * grid.outputColumns() + j) * filters,
            cell);
      }
    }
  }
}
