package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile in plain Java. Used where hidden classes cannot be defined, and in tests to say what a generated
 * micro-kernel has to compute: sums are made in the same order, so results are bitwise equal.
 *
 * <p>Takes four pixels by four filters at a time, at 128 bits whatever the tile's lanes: every tile divides into such
 * blocks, and the species stays one constant. As a parameter it would not: C2 compiles a method with hot loops by
 * itself, does not inline it after that, and then allocates every vector.
 *
 * @param tile which
 */
record PlainTile(Tile tile) implements TileKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] x, int xAt, int[] pixels, int pixelAt, int[] taps, int tapEnd, float[] w,
      int wAt, float[] y, int yAt, int yStep, float[] bias, int biasAt, int count) {
    for (int next = 0; next < count; next += tile.pixels()) {
      int done = Math.min(next, count - tile.pixels());
      tile(x, xAt, pixels, pixelAt + done, taps, tapEnd, w, wAt, y, yAt + done * yStep,
          yStep, bias, biasAt);
    }
  }

  private void tile(float[] x, int xAt, int[] pixels, int pixelAt, int[] taps, int tapEnd, float[] w,
      int wAt, float[] y, int yAt, int yStep, float[] bias, int biasAt) {
    for (int f = 0; f < tile.filters(); f += S.length()) {
      int to = tile.place(f / tile.lanes()) + f % tile.lanes();
      for (int p = 0; p < tile.pixels(); p += 4) {
        // Behind the last pixel it is computed again, to the same bits.
        int last = tile.pixels() - 1;
        int q = Math.min(p + 1, last);
        int r = Math.min(p + 2, last);
        int s = Math.min(p + 3, last);
        four(x, xAt + pixels[pixelAt + p], xAt + pixels[pixelAt + q], xAt + pixels[pixelAt + r],
            xAt + pixels[pixelAt + s],
            taps, tapEnd, w, wAt + f, y, yAt + p * yStep + to, yAt + q * yStep + to, yAt + r * yStep + to,
            yAt + s * yStep + to,
            bias, biasAt + f);
      }
    }
  }

  private void four(float[] x, int x0, int x1, int x2, int x3, int[] taps, int tapEnd, float[] w,
      int wAt, float[] y, int y0, int y1,
      int y2, int y3, float[] bias, int biasAt) {
    FloatVector sum0 = start(y, y0, bias, biasAt);
    FloatVector sum1 = start(y, y1, bias, biasAt);
    FloatVector sum2 = start(y, y2, bias, biasAt);
    FloatVector sum3 = start(y, y3, bias, biasAt);
    int next = wAt;
    int depth = tile.flat() ? 1 : tile.depth();
    for (int t = 0; t < tapEnd; t++) {
      int at = taps[t];
      for (int d = 0; d < depth; d++, next += tile.filters(), at++) {
        FloatVector weight = FloatVector.fromArray(S, w, next);
        sum0 = weight.fma(FloatVector.broadcast(S, x[x0 + at]), sum0);
        sum1 = weight.fma(FloatVector.broadcast(S, x[x1 + at]), sum1);
        sum2 = weight.fma(FloatVector.broadcast(S, x[x2 + at]), sum2);
        sum3 = weight.fma(FloatVector.broadcast(S, x[x3 + at]), sum3);
      }
    }
    activate(tile.activation(), sum0).intoArray(y, y0);
    activate(tile.activation(), sum1).intoArray(y, y1);
    activate(tile.activation(), sum2).intoArray(y, y2);
    activate(tile.activation(), sum3).intoArray(y, y3);
  }

  private FloatVector start(float[] y, int yAt, float[] bias, int biasAt) {
    return switch (tile.start()) {
      case ZERO -> FloatVector.zero(S);
      case BIAS -> FloatVector.fromArray(S, bias, biasAt);
      case OUTPUT -> FloatVector.fromArray(S, y, yAt);
    };
  }

  static FloatVector activate(Activation activation, FloatVector sum) {
    return switch (activation) {
      case NONE -> sum;
      case RELU -> sum.max(0f);
      case RELU6 -> sum.max(0f).min(6f);
    };
  }
}
