package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile of a 1×1 layer on planes in plain Java, in vectors of 128 bits (why: see {@link PlainTile}). Used where
 * hidden classes cannot be defined, and in tests; results are bitwise those of the generated micro-kernel.
 *
 * @param tile which
 */
record PlainPlane(PlaneTile tile) implements PlaneKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] x, int xAt, float[] w, int wAt, int taps, float[] y, int yAt, float[] bias, int biasAt,
      int tiles, float[] scratch, int scratchAt) {
    for (int t = 0; t < tiles; t++) {
      int done = t * tile.cells();
      for (int r = 0; r < tile.rows(); r++) {
        float start = tile.bias() ? bias[biasAt + r] : 0;
        int to = yAt + done + r * tile.outputPitch();
        int vectors = tile.vectors() * tile.lanes();
        for (int p = 0; p < vectors; p += S.length()) {
          four(x, xAt + done + p, w, wAt + r, taps, y, to + p, start);
        }
        if (tile.lone()) {
          y[to + vectors] = one(x, xAt + done + vectors, w, wAt + r, taps, start);
        }
      }
    }
  }

  private int at(int product) {
    return product / tile.depth() * tile.tapPitch() + product % tile.depth() * tile.inputPitch();
  }

  private void four(float[] x, int xAt, float[] w, int wAt, int taps, float[] y, int yAt, float start) {
    FloatVector sum = FloatVector.broadcast(S, start);
    for (int c = 0; c < taps * tile.depth(); c++) {
      FloatVector cells = FloatVector.fromArray(S, x, xAt + at(c));
      sum = cells.fma(FloatVector.broadcast(S, w[wAt + c * tile.rows()]), sum);
    }
    PlainTile.activate(tile.activation(), sum).intoArray(y, yAt);
  }

  private float one(float[] x, int xAt, float[] w, int wAt, int taps, float start) {
    float sum = start;
    for (int c = 0; c < taps * tile.depth(); c++) {
      sum = Math.fma(x[xAt + at(c)], w[wAt + c * tile.rows()], sum);
    }
    return tile.activation().apply(sum);
  }
}
