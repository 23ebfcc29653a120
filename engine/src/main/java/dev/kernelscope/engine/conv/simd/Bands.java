package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * How a method on pixels cuts its output into bands of rows, and the scratch memory of one band. Copied input and
 * output of a band are meant to stay in a core's second cache together with the weights of one block.
 *
 * @param count bands of an image
 * @param unit rows that stay together: a band has a multiple of them, but for the last one
 * @param rows output rows of the tallest band
 * @param inputFloats scratch for a band's input, 0 where it is read in place
 * @param outputFloats scratch for a band's output, 0 where it is written in place
 */
record Bands(int count, int unit, int rows, int inputFloats, int outputFloats) {

  /** Bytes of scratch that a band may use where its rows are not longer than that. */
  private static final int BUDGET = 384 << 10;

  /** Scratch is cut at cache lines. */
  private static final int LINE = 16;

  /** The bands of a problem: enough for the threads, if there are rows enough. */
  static Bands of(ConvProblem problem, Scheme scheme, int threads) {
    int outputRows = problem.output().h();
    long bytes = Math.max(1, bandFloats(problem, scheme, outputRows) * Float.BYTES);
    long wanted = Math.max((bytes + BUDGET - 1) / BUDGET, (threads + problem.input().n() - 1) / problem.input().n());
    return cut(problem, scheme, (int) Math.min(outputRows, wanted), 1);
  }

  /** At most {@code wanted} bands of whole units. */
  static Bands cut(ConvProblem problem, Scheme scheme, int wanted, int unit) {
    int outputRows = problem.output().h();
    int units = (outputRows + unit - 1) / unit;
    int tallest = (units + Math.min(units, wanted) - 1) / Math.min(units, wanted);
    int rows = Math.min(outputRows, tallest * unit);
    return new Bands((units + tallest - 1) / tallest, unit, rows, Math.toIntExact(inputFloats(problem, rows)),
        Math.toIntExact(outputFloats(problem, scheme, rows)));
  }

  /** Output row where a band begins; that of band {@link #count} is the end. */
  int start(int band, int outputRows) {
    int units = (outputRows + unit - 1) / unit;
    return Math.min(outputRows, (int) ((long) units * band / count) * unit);
  }

  /** Rows of the lowest band. */
  int least(int outputRows) {
    int least = outputRows;
    for (int band = 0; band < count; band++) {
      least = Math.min(least, start(band + 1, outputRows) - start(band, outputRows));
    }
    return least;
  }

  /** Scratch of one band. */
  int floats() {
    return inputFloats + outputFloats;
  }

  /** Scratch of a plan on one thread at least: the bound that decides whether the problem can be computed. */
  static long workspaceFloats(ConvProblem problem, Scheme scheme) {
    return bandFloats(problem, scheme, 1);
  }

  private static long bandFloats(ConvProblem problem, Scheme scheme, int rows) {
    return inputFloats(problem, rows) + outputFloats(problem, scheme, rows);
  }

  private static long inputFloats(ConvProblem problem, int rows) {
    return PixelInput.isInPlace(problem) ? 0 : lines(PixelInput.pitch(problem) * PixelInput.rowsFor(problem, rows));
  }

  private static long outputFloats(ConvProblem problem, Scheme scheme, int rows) {
    return PixelOutput.isInPlace(problem, scheme) ? 0 : lines(scheme.step() * problem.output().w() * rows);
  }

  private static long lines(long floats) {
    return (floats + LINE - 1) / LINE * LINE;
  }
}
