package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile of a depthwise layer in plain Java, to the same bits as the generated micro-kernel; 128 bits at a time, for
 * the reason that {@link PlainTile} gives.
 *
 * @param tile which
 */
record PlainLane(LaneTile tile) implements LaneKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  @Override
  public void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int rows, int tiles, float[] bias,
      int biasAt) {
    for (int row = 0; row < rows; row++) {
      row(x, xAt + row * tile.kernel().strideH() * tile.pitch(), w, wAt, y,
          yAt + row * tile.columns() * tile.channels(), tiles, bias, biasAt);
    }
  }

  private void row(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int tiles, float[] bias, int biasAt) {
    int step = tile.kernel().strideW() * tile.channels();
    for (int p = 0; p < tiles * tile.pixels(); p++) {
      for (int lane = 0; lane < tile.lanes(); lane += S.length()) {
        FloatVector sum = tile.bias() ? FloatVector.fromArray(S, bias, biasAt + lane) : FloatVector.zero(S);
        pixel(x, xAt + p * step + lane, w, wAt + lane, sum).intoArray(y, yAt + p * tile.channels() + lane);
      }
    }
  }

  private FloatVector pixel(float[] x, int xAt, float[] w, int wAt, FloatVector start) {
    FilterTile.Kernel kernel = tile.kernel();
    FloatVector sum = start;
    for (int i = 0; i < kernel.h(); i++) {
      for (int j = 0; j < kernel.w(); j++) {
        int at = xAt + i * kernel.dilationH() * tile.pitch() + j * kernel.dilationW() * tile.channels();
        FloatVector weight = FloatVector.fromArray(S, w, wAt + (i * kernel.w() + j) * tile.lanes());
        sum = FloatVector.fromArray(S, x, at).fma(weight, sum);
      }
    }
    return PlainTile.activate(tile.activation(), sum);
  }
}
