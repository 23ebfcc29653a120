package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/**
 * A prepared direct convolution. The work falls into items, one an image, a band of rows and a share of the blocks of filters; a thread
 * does an item from the copy of its input to the copy of its output, in scratch of its own.
 */
final class DirectPlan implements PreparedConvolution {

  private final ConvProblem problem;
  private final PixelInput input;
  private final Bands bands;
  private final PackedWeights weights;
  private final TileRunner runner;
  private final boolean inPlace;
  private final int threads;
  private final int shares;

  private DirectPlan(ConvProblem problem, PixelInput input, Bands bands, PackedWeights weights, TileRunner runner, boolean inPlace,
      int threads) {
    this.problem = problem;
    this.input = input;
    this.bands = bands;
    this.weights = weights;
    this.runner = runner;
    this.inPlace = inPlace;
    this.threads = threads;
    int items = problem.input().n() * bands.count();
    this.shares = Math.min(weights.blocks().size(), (threads + items - 1) / items);
  }

  static DirectPlan of(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    int lanes = machine.lanesFor(problem.filtersPerGroup());
    TileShape shape = TileShape.of(machine, lanes);
    Walk walk = Walk.of(problem);
    PackedWeights weights = PackedWeights.of(problem, parameters, walk, lanes, shape.vectors());
    PixelInput input = new PixelInput(problem);
    Bands bands = Bands.of(problem, machine, threads);
    TileRunner runner = new TileRunner(problem, walk, weights, shape, lanes, (int) input.pitch(), bands.rows(), kernels);
    return new DirectPlan(problem, input, bands, weights, runner, Bands.writesInPlace(problem, machine), threads);
  }

  @Override
  public int workspaceFloats() {
    return Math.multiplyExact(bands.floats(), Math.min(threads, items()));
  }

  private int items() {
    return problem.input().n() * bands.count() * shares;
  }

  @Override
  public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    Parallel.run(threads, items(), (part, from, to) -> {
      int scratch = part * bands.floats();
      for (int item = from; item < to; item++) {
        int image = item / (bands.count() * shares);
        item(item, src, srcOffset + image * problem.input().imageSize(), dst, dstOffset + image * problem.output().imageSize(),
            workspace, scratch);
      }
    });
  }

  private void item(int item, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch, int scratchAt) {
    int band = item / shares % bands.count();
    int row = bands.start(band, problem.output().h());
    int rows = bands.start(band + 1, problem.output().h()) - row;
    int firstBlock = share(item % shares);
    int endBlock = share(item % shares + 1);
    float[] x = scratch;
    int xAt = scratchAt;
    if (input.isInPlace()) {
      x = src;
      xAt = srcAt + row * problem.spec().strideH() * (int) input.pitch();
    } else {
      input.copy(src, srcAt, row, rows, scratch, scratchAt);
    }
    if (inPlace) {
      runner.run(x, xAt, rows, dst, dstAt + row * problem.output().w() * problem.output().c(), firstBlock, endBlock);
    } else {
      int yAt = scratchAt + bands.inputFloats();
      runner.run(x, xAt, rows, scratch, yAt, firstBlock, endBlock);
      Block last = weights.blocks().get(endBlock - 1);
      int filter = weights.blocks().get(firstBlock).filter();
      copyOut(scratch, yAt, row, rows, filter, last.filter() + last.count() - filter, dst, dstAt);
    }
  }

  private int share(int index) {
    return (int) ((long) weights.blocks().size() * index / shares);
  }

  private void copyOut(float[] y, int yAt, int row, int rows, int filter, int filters, float[] dst, int dstAt) {
    Shape output = problem.output();
    int pixels = rows * output.w();
    int plane = output.h() * output.w();
    int first = row * output.w();
    if (problem.layout() == Layout.NCHW) {
      Transpose.run(y, yAt + filter, weights.step(), dst, dstAt + filter * plane + first, plane, pixels, filters);
      return;
    }
    for (int p = 0; p < pixels; p++) {
      System.arraycopy(y, yAt + p * weights.step() + filter, dst, dstAt + (first + p) * output.c() + filter, filters);
    }
  }
}
