package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * Winograd's method on a band: transforms its tiles of input, multiplies each of their factors with its weights (a 1×1
 * convolution over the tiles), and transforms the products to output. A tile that reaches beyond the band goes through
 * a patch of scratch memory, for a stray NaN behind the last column would spread over the whole tile.
 */
final class WinogradRunner implements BandRunner {

  private final Winograd method;
  private final int width;
  private final int paddedWidth;
  private final int channels;
  private final int step;
  private final int lanes;
  private final int inputLanes;
  private final int most;
  private final float[] bias;
  private final TransformKernel input;
  private final TransformKernel output;
  private final int transformScratch;
  private final TileRunner[] products;

  /**
   * A runner.
   *
   * @param bandRows output rows of the tallest band
   */
  WinogradRunner(Winograd method, ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels,
      int bandRows) {
    Scheme scheme = Scheme.dense(problem, machine);
    this.method = method;
    this.width = problem.output().w();
    this.paddedWidth = problem.columns().paddedInput();
    this.channels = problem.input().c();
    this.step = Math.toIntExact(scheme.step());
    this.lanes = scheme.lanes();
    this.inputLanes = machine.lanes();
    this.bias = problem.hasBias() ? Arrays.copyOf(parameters.bias(), step) : new float[0];
    TileTransform in = new TileTransform(method.input(), machine.lanes(), false, Activation.NONE);
    TileTransform out = new TileTransform(method.output(), lanes, problem.hasBias(), problem.spec().activation());
    this.input = kernels.transform(in);
    this.output = kernels.transform(out);
    this.transformScratch = Math.max(in.scratch(), out.scratch());
    int rows = tiles(bandRows);
    this.most = rows * tiles(width);
    this.products =
        WinogradWeights.runners(method, problem, parameters.weights(), machine, kernels, rows, tiles(width));
  }

  private int tiles(int cells) {
    return (cells + method.outputs() - 1) / method.outputs();
  }

  @Override
  public List<Block> blocks() {
    return products[0].blocks();
  }

  /** Transformed input, products, a patch, and what the transforms need. */
  @Override
  public int scratchFloats() {
    return Math.addExact(Math.multiplyExact(method.products(), most * (channels + step) + Math.max(channels, step)),
        transformScratch);
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    int v = scratchAt;
    int m = v + method.products() * most * channels;
    int patch = m + method.products() * most * step;
    int rest = patch + method.products() * Math.max(channels, step);
    transformInput(x, xAt, rows, scratch, v, patch, rest);
    for (int e = 0; e < products.length; e++) {
      products[e].run(scratch, v + e * most * channels, tiles(rows), scratch, m + e * most * step, firstBlock, endBlock,
          scratch, rest);
    }
    transformOutput(scratch, m, patch, rest, rows, y, yAt, firstBlock, endBlock);
  }

  private void transformInput(float[] x, int xAt, int rows, float[] scratch, int v, int patch, int rest) {
    int size = method.size();
    int pitch = paddedWidth * channels;
    int across = tiles(width);
    int vectors = channels / inputLanes;
    for (int t = 0; t < tiles(rows) * across; t++) {
      int row = t / across * method.outputs();
      int column = t % across * method.outputs();
      int from = xAt + row * pitch + column * channels;
      int to = v + t * channels;
      int height = Math.min(size, rows + 2 - row);
      int breadth = Math.min(size, paddedWidth - column);
      if (height == size && breadth == size) {
        input.run(x, from, pitch, channels, scratch, rest, scratch, to, size * most * channels, most * channels,
            vectors, bias, 0);
      } else {
        cut(x, from, pitch, height, breadth, scratch, patch);
        input.run(scratch, patch, size * channels, channels, scratch, rest, scratch, to, size * most * channels,
            most * channels, vectors, bias, 0);
      }
    }
  }

  /** Copies the part of a tile that is there, and zeros for the rest. */
  private void cut(float[] x, int from, int pitch, int height, int breadth, float[] scratch, int patch) {
    int row = method.size() * channels;
    for (int i = 0; i < method.size(); i++) {
      int there = i < height ? breadth * channels : 0;
      System.arraycopy(x, there == 0 ? 0 : from + i * pitch, scratch, patch + i * row, there);
      Arrays.fill(scratch, patch + i * row + there, patch + (i + 1) * row, 0f);
    }
  }

  private void transformOutput(float[] scratch, int m, int patch, int rest, int rows, float[] y, int yAt,
      int firstBlock, int endBlock) {
    int outputs = method.outputs();
    int across = tiles(width);
    int filter = blocks().get(firstBlock).filter();
    Block last = blocks().get(endBlock - 1);
    int vectors = (last.filter() - filter) / lanes + last.vectors();
    for (int t = 0; t < tiles(rows) * across; t++) {
      int row = t / across * outputs;
      int column = t % across * outputs;
      int from = m + t * step + filter;
      int to = yAt + (row * width + column) * step + filter;
      int height = Math.min(outputs, rows - row);
      int breadth = Math.min(outputs, width - column);
      if (height == outputs && breadth == outputs) {
        output.run(scratch, from, method.size() * most * step, most * step, scratch, rest, y, to, width * step, step,
            vectors, bias, filter);
      } else {
        int block = vectors * lanes;
        output.run(scratch, from, method.size() * most * step, most * step, scratch, rest, scratch, patch,
            outputs * block, block, vectors, bias, filter);
        for (int cell = 0; cell < height * breadth; cell++) {
          int i = cell / breadth;
          int j = cell % breadth;
          System.arraycopy(scratch, patch + (i * outputs + j) * block, y, to + (i * width + j) * step, block);
        }
      }
    }
  }
}
