package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile in plain Java, four pixels by one vector at a time. Used where hidden classes cannot be defined, and in tests to say what a
 * generated micro-kernel has to compute: sums are made in the same order, so results are bitwise equal.
 *
 * @param tile which
 */
record PlainTile(Tile tile) implements TileKernel {

  @Override
  public void run(float[] x, int xAt, int[] pixels, int pixelAt, int[] taps, int tapEnd, float[] w, int wAt, float[] y, int yAt,
      int yStep, float[] bias, int biasAt) {
    for (int v = 0; v < tile.vectors(); v++) {
      int f = v * tile.lanes();
      for (int p = 0; p < tile.pixels(); p += 4) {
        int[] from = new int[4];
        int[] to = new int[4];
        for (int i = 0; i < 4; i++) {
          int pixel = Math.min(p + i, tile.pixels() - 1);
          from[i] = xAt + pixels[pixelAt + pixel] + (tile.lanewise() ? f : 0);
          to[i] = yAt + pixel * yStep + f;
        }
        // A species that is a constant at each call is a constant in the code that C2 makes of it.
        switch (tile.lanes()) {
          case 4 -> four(FloatVector.SPECIES_128, x, from, taps, tapEnd, w, wAt + f, y, to, bias, biasAt + f);
          case 8 -> four(FloatVector.SPECIES_256, x, from, taps, tapEnd, w, wAt + f, y, to, bias, biasAt + f);
          default -> four(FloatVector.SPECIES_512, x, from, taps, tapEnd, w, wAt + f, y, to, bias, biasAt + f);
        }
      }
    }
  }

  private void four(VectorSpecies<Float> species, float[] x, int[] from, int[] taps, int tapEnd, float[] w, int wAt, float[] y,
      int[] to, float[] bias, int biasAt) {
    FloatVector sum0 = start(species, y, to[0], bias, biasAt);
    FloatVector sum1 = start(species, y, to[1], bias, biasAt);
    FloatVector sum2 = start(species, y, to[2], bias, biasAt);
    FloatVector sum3 = start(species, y, to[3], bias, biasAt);
    int next = wAt;
    for (int t = 0; t < tapEnd; t++) {
      int at = taps[t];
      for (int d = 0; d < tile.depth(); d++, next += tile.filters(), at += tile.depthStep()) {
        FloatVector weight = FloatVector.fromArray(species, w, next);
        sum0 = weight.fma(input(species, x, from[0] + at), sum0);
        sum1 = weight.fma(input(species, x, from[1] + at), sum1);
        sum2 = weight.fma(input(species, x, from[2] + at), sum2);
        sum3 = weight.fma(input(species, x, from[3] + at), sum3);
      }
    }
    activate(tile.activation(), sum0).intoArray(y, to[0]);
    activate(tile.activation(), sum1).intoArray(y, to[1]);
    activate(tile.activation(), sum2).intoArray(y, to[2]);
    activate(tile.activation(), sum3).intoArray(y, to[3]);
  }

  private FloatVector input(VectorSpecies<Float> species, float[] x, int at) {
    return tile.lanewise() ? FloatVector.fromArray(species, x, at) : FloatVector.broadcast(species, x[at]);
  }

  private FloatVector start(VectorSpecies<Float> species, float[] y, int yAt, float[] bias, int biasAt) {
    return switch (tile.start()) {
      case ZERO -> FloatVector.zero(species);
      case BIAS -> FloatVector.fromArray(species, bias, biasAt);
      case OUTPUT -> FloatVector.fromArray(species, y, yAt);
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
