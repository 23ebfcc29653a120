package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any products of a depthwise layer in plain Java, to the same bits as the generated micro-kernel; 128 bits at a time,
 * for the reason that {@link PlainTile} gives.
 *
 * @param tile which
 */
record PlainProduct(ProductTile tile) implements ProductKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] g, int gAt, float[] x, int xAt, float[] sums, int sumsAt, int rows) {
    for (int tap = 0; tap < tile.taps(); tap++) {
      for (int lane = 0; lane < tile.lanes(); lane += S.length()) {
        int to = sumsAt + tap * tile.lanes() + lane;
        FloatVector sum = FloatVector.fromArray(S, sums, to);
        for (int r = 0; r < rows; r++) {
          int arrives = gAt + r * tile.width() * tile.lanes() + lane;
          int from = xAt + r * tile.inputRow() + tile.at(tap) + lane;
          for (int p = 0; p < tile.width(); p++) {
            sum = FloatVector.fromArray(S, g, arrives + p * tile.lanes())
                .fma(FloatVector.fromArray(S, x, from + p * tile.inputPixel()), sum);
          }
        }
        sum.intoArray(sums, to);
      }
    }
  }
}
