package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;

/**
 * A large filter, prepared: transforms down the columns, a complex correlation along the rows of each frequency, and
 * back. An item of work is a block of columns of a pair of strips.
 */
final class FourierPlan extends LoopPlan {

  private static final float SIX = 6;

  private final ConvProblem problem;
  private final FourierShape shape;
  private final Fourier fourier;
  private final FourierInput input;
  private final SpectrumTile tile;
  private final SpectrumKernel kernel;
  private final float[][] spectra;
  private final float[] bias;
  private final boolean isBare;

  FourierPlan(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.shape = FourierShape.of(problem);
    this.fourier = new Fourier(shape.size(), machine.lanes(), shape.pitch(), kernels);
    this.input = new FourierInput(problem, shape.size(), shape.pitch());
    this.tile = SpectrumTile.of(machine, problem.weights().w());
    this.kernel = kernels.spectrum(tile);
    int weights = problem.weights().imageSize();
    this.spectra = new float[problem.weights().n()][];
    for (int filter = 0; filter < spectra.length; filter++) {
      spectra[filter] = Spectrum.of(parameters.weights(), filter * weights, problem.weights().h(),
          problem.weights().w(), fourier, shape.size());
    }
    this.bias = parameters.bias() == null ? new float[spectra.length] : parameters.bias().clone();
    this.isBare = parameters.bias() == null && problem.spec().activation() == Activation.NONE;
  }

  @Override
  protected int scratchFloats() {
    return shape.blockFloats() + fourier.floats();
  }

  @Override
  public int items() {
    return Math.multiplyExact(problem.input().n() * problem.input().c(), shape.pairs() * shape.blocks());
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int inputPlane = problem.input().h() * problem.input().w();
    int outputPlane = problem.output().h() * problem.output().w();
    int column = item % shape.blocks() * FourierShape.COLUMNS;
    int pair = item / shape.blocks();
    int plane = pair / shape.pairs();
    int row = pair % shape.pairs() * 2 * shape.rows();
    block(plane % problem.input().c(), row, column, src, srcOffset + plane * inputPlane, dst,
        dstOffset + plane * outputPlane, workspace, thread * scratchFloats());
  }

  private void block(int filter, int row, int column, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch,
      int re) {
    int im = re + shape.size() * shape.pitch();
    int work = re + shape.blockFloats();
    int columns = Math.min(FourierShape.COLUMNS, problem.output().w() - column);
    int read = columns + problem.weights().w() - 1;
    input.copy(src, srcAt, row, column, read, scratch, re);
    input.copy(src, srcAt, row + shape.rows(), column, read, scratch, im);
    for (int x = 0; x < read; x += tile.lanes()) {
      fourier.forward(scratch, re + x, im + x, scratch, work);
    }
    int width = tile.vectors() * tile.lanes();
    int weights = problem.weights().w() * SpectrumTile.PARTS;
    for (int f = 0; f < shape.size(); f++) {
      kernel.run(scratch, re + f * shape.pitch(), im + f * shape.pitch(), spectra[filter], f * weights,
          (columns + width - 1) / width);
    }
    for (int x = 0; x < columns; x += tile.lanes()) {
      fourier.back(scratch, re + x, im + x, scratch, work);
    }
    store(scratch, re, filter, row, column, columns, dst, dstAt);
    store(scratch, im, filter, row + shape.rows(), column, columns, dst, dstAt);
  }

  /** Stores what belongs to the output, with bias and activation. */
  private void store(float[] from, int at, int filter, int row, int column, int columns, float[] dst, int dstAt) {
    int rows = Math.min(shape.rows(), problem.output().h() - row);
    for (int i = 0; i < rows; i++) {
      int source = at + i * shape.pitch();
      int target = dstAt + (row + i) * problem.output().w() + column;
      if (isBare) {
        System.arraycopy(from, source, dst, target, columns);
      } else {
        finish(from, source, bias[filter], columns, dst, target);
      }
    }
  }

  private void finish(float[] from, int at, float start, int columns, float[] dst, int target) {
    float least = problem.spec().activation() == Activation.NONE ? Float.NEGATIVE_INFINITY : 0;
    float most = problem.spec().activation() == Activation.RELU6 ? SIX : Float.POSITIVE_INFINITY;
    for (int x = 0; x < columns; x++) {
      dst[target + x] = Math.min(most, Math.max(least, from[at + x] + start));
    }
  }
}
