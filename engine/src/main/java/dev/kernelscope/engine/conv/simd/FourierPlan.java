package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import jdk.incubator.vector.FloatVector;

/**
 * A large filter, prepared: transforms down the columns, a complex correlation along the rows of each frequency, and
 * back. An item of work is a pair of strips of a plane.
 */
final class FourierPlan implements PreparedConvolution, Loop {

  private final ConvProblem problem;
  private final FourierShape shape;
  private final Fourier fourier;
  private final Spectrum[] spectra;
  private final float[] bias;
  private final int threads;
  private final boolean worthWaking;

  FourierPlan(ConvProblem problem, Parameters parameters, int threads) {
    this.problem = problem;
    this.worthWaking = Effort.of(problem, Fourier.LANES).isWorthWaking();
    this.threads = threads;
    this.shape = FourierShape.of(problem);
    this.fourier = new Fourier(shape.size());
    int kernel = problem.weights().imageSize();
    this.spectra = new Spectrum[problem.weights().n()];
    for (int filter = 0; filter < spectra.length; filter++) {
      spectra[filter] = Spectrum.of(parameters.weights(), filter * kernel, problem.weights().h(),
          problem.weights().w(), fourier, shape.size());
    }
    this.bias = parameters.bias() == null ? new float[spectra.length] : parameters.bias().clone();
  }

  @Override
  public int items() {
    return Math.multiplyExact(problem.input().n() * problem.input().c(), shape.pairs());
  }

  @Override
  public int workspaceFloats() {
    return Math.multiplyExact(shape.floats(), Math.min(threads, items()));
  }

  @Override
  public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    Parallel.run(threads, this, src, srcOffset, dst, dstOffset, workspace);
  }

  @Override
  public boolean isWorthWaking() {
    return worthWaking;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int inputPlane = problem.input().h() * problem.input().w();
    int outputPlane = problem.output().h() * problem.output().w();
    int plane = item / shape.pairs();
    int row = item % shape.pairs() * 2 * shape.rows();
    for (int block = 0; block < shape.blocks(); block++) {
      block(plane % problem.input().c(), row, block * FourierShape.COLUMNS, src, srcOffset + plane * inputPlane,
          dst, dstOffset + plane * outputPlane, workspace, thread * shape.floats());
    }
  }

  private void block(int filter, int row, int column, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch,
      int scratchAt) {
    int size = shape.size();
    int pitch = shape.inputPitch();
    int lanes = Fourier.LANES;
    int inputIm = scratchAt + size * pitch;
    int output = inputIm + size * pitch;
    int outputIm = output + size * FourierShape.COLUMNS;
    int re = outputIm + size * FourierShape.COLUMNS;
    int im = re + size * lanes;
    int columns = Math.min(FourierShape.COLUMNS, problem.output().w() - column);
    int left = column - problem.columns().before();
    for (int x = 0; x < columns + problem.weights().w() - 1; x += lanes) {
      gather(src, srcAt, row, left + x, scratch, re);
      gather(src, srcAt, row + shape.rows(), left + x, scratch, im);
      fourier.forward(scratch, re, scratch, im);
      spread(scratch, re, scratch, scratchAt + x, pitch);
      spread(scratch, im, scratch, inputIm + x, pitch);
    }
    int together = Spectrum.TOGETHER * lanes;
    for (int f = 0; f < size; f++) {
      for (int x = 0; x < columns; x += together) {
        spectra[filter].correlate(f, scratch, scratchAt + f * pitch + x, inputIm + f * pitch + x, scratch,
            output + f * FourierShape.COLUMNS + x, outputIm + f * FourierShape.COLUMNS + x);
      }
    }
    for (int x = 0; x < columns; x += lanes) {
      collect(scratch, output + x, scratch, re);
      collect(scratch, outputIm + x, scratch, im);
      fourier.back(scratch, re, scratch, im);
      store(scratch, re, filter, row, column + x, dst, dstAt);
      store(scratch, im, filter, row + shape.rows(), column + x, dst, dstAt);
    }
  }

  /** Collects a vector of columns of the padded input, from an output row's first input row on. */
  private void gather(float[] src, int srcAt, int row, int column, float[] to, int at) {
    int width = problem.input().w();
    PaddingMode mode = problem.spec().paddingMode();
    boolean inside = column >= 0 && column + Fourier.LANES <= width;
    for (int i = 0; i < shape.size(); i++) {
      int padded = row - problem.rows().before() + i;
      boolean read = padded < problem.input().h() + problem.rows().after();
      int y = read ? mode.source(padded, problem.input().h()) : PaddingMode.OUTSIDE;
      int target = at + i * Fourier.LANES;
      if (y == PaddingMode.OUTSIDE) {
        FloatVector.zero(Fourier.S).intoArray(to, target);
      } else if (inside) {
        FloatVector.fromArray(Fourier.S, src, srcAt + y * width + column).intoArray(to, target);
      } else {
        edge(src, srcAt + y * width, column, to, target);
      }
    }
  }

  private void edge(float[] src, int rowAt, int column, float[] to, int target) {
    int width = problem.input().w();
    for (int lane = 0; lane < Fourier.LANES; lane++) {
      int padded = column + lane;
      boolean read = padded < width + problem.columns().after();
      int x = read ? problem.spec().paddingMode().source(padded, width) : PaddingMode.OUTSIDE;
      to[target + lane] = x == PaddingMode.OUTSIDE ? 0 : src[rowAt + x];
    }
  }

  private void spread(float[] from, int at, float[] to, int target, int pitch) {
    for (int f = 0; f < shape.size(); f++) {
      FloatVector.fromArray(Fourier.S, from, at + f * Fourier.LANES).intoArray(to, target + f * pitch);
    }
  }

  private void collect(float[] from, int at, float[] to, int target) {
    for (int f = 0; f < shape.size(); f++) {
      FloatVector.fromArray(Fourier.S, from, at + f * FourierShape.COLUMNS)
          .intoArray(to, target + f * Fourier.LANES);
    }
  }

  /** Adds the bias and stores what belongs to the output. */
  private void store(float[] from, int at, int filter, int row, int column, float[] dst, int dstAt) {
    int width = problem.output().w();
    int rows = Math.min(shape.rows(), problem.output().h() - row);
    for (int i = 0; i < rows; i++) {
      FloatVector sums = FloatVector.fromArray(Fourier.S, from, at + i * Fourier.LANES).add(bias[filter]);
      FloatVector cells = PlainTile.activate(problem.spec().activation(), sums);
      int target = dstAt + (row + i) * width + column;
      if (column + Fourier.LANES <= width) {
        cells.intoArray(dst, target);
      } else {
        cells.intoArray(from, at + i * Fourier.LANES);
        System.arraycopy(from, at + i * Fourier.LANES, dst, target, width - column);
      }
    }
  }
}
