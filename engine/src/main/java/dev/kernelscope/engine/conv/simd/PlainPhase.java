package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any phase of a depthwise layer in plain Java, to the same bits as the generated micro-kernel; 128 bits at a time, for
 * the reason that {@link PlainTile} gives.
 *
 * @param tile which
 */
record PlainPhase(PhaseTile tile) implements PhaseKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int rows, int pixels) {
    for (int r = 0; r < rows; r++) {
      for (int p = 0; p < pixels; p++) {
        for (int lane = 0; lane < tile.lanes(); lane += S.length()) {
          int from = xAt + r * tile.inputRow() + p * tile.lanes() + lane;
          FloatVector sum = FloatVector.zero(S);
          for (int tap = 0; tap < tile.taps(); tap++) {
            FloatVector weight = FloatVector.fromArray(S, w, wAt + tap * tile.lanes() + lane);
            sum = FloatVector.fromArray(S, x, from + tile.at(tap)).fma(weight, sum);
          }
          sum.intoArray(y, yAt + r * tile.outputRow() + p * tile.outputPixel() + lane);
        }
      }
    }
  }
}
