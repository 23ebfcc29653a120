package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile that adds planes in plain Java, to the same bits as the generated micro-kernel; 128 bits at a time, for the
 * reason that {@link PlainTile} gives.
 *
 * @param tile which
 */
record PlainSum(SumTile tile) implements SumKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] x, int xAt, int[] at, int atFirst, float[] y, int yAt, int yStep, int lists, int tiles) {
    int cells = tiles * tile.cells();
    for (int list = 0; list < lists; list++) {
      int first = atFirst + list * tile.planes();
      for (int p = 0; p < cells; p += S.length()) {
        FloatVector sum = FloatVector.zero(S);
        for (int k = first; k < first + tile.planes(); k++) {
          sum = sum.add(FloatVector.fromArray(S, x, xAt + at[k] + p));
        }
        sum.intoArray(y, yAt + list * yStep + p);
      }
    }
  }
}
