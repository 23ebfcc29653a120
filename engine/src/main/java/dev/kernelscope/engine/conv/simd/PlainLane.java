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
  public void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int tiles, int vectors, float[] bias,
      int biasAt) {
    int taps = tile.kernel().h() * tile.kernel().w();
    int columns = tile.size().columns() * tile.pixels().channels();
    for (int t = 0; t < tiles; t++) {
      for (int lane = 0; lane < vectors * tile.lanes(); lane += S.length()) {
        int vector = lane / tile.lanes();
        block(x, xAt + t * columns * tile.kernel().strideW() + lane, w,
            wAt + vector * (taps - 1) * tile.lanes() + lane, y, yAt + t * columns + lane, bias, biasAt + lane);
      }
    }
  }

  private void block(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, float[] bias, int biasAt) {
    for (int r = 0; r < tile.size().rows(); r++) {
      for (int p = 0; p < tile.size().columns(); p++) {
        FloatVector sum = tile.bias() ? FloatVector.fromArray(S, bias, biasAt) : FloatVector.zero(S);
        pixel(x, xAt, r * tile.kernel().strideH(), p * tile.kernel().strideW(), w, wAt, sum)
            .intoArray(y, yAt + r * tile.pixels().outputRow() + p * tile.pixels().channels());
      }
    }
  }

  private FloatVector pixel(float[] x, int xAt, int firstRow, int firstColumn, float[] w, int wAt,
      FloatVector start) {
    FilterTile.Kernel kernel = tile.kernel();
    FloatVector sum = start;
    for (int i = 0; i < kernel.h(); i++) {
      int row = firstRow + i * kernel.dilationH();
      for (int j = 0; j < kernel.w(); j++) {
        int column = firstColumn + j * kernel.dilationW();
        if (tile.hasRow(row) && tile.hasColumn(column)) {
          FloatVector weight = FloatVector.fromArray(S, w, wAt + (i * kernel.w() + j) * tile.lanes());
          int at = xAt + row * tile.pixels().inputRow() + column * tile.pixels().channels();
          sum = FloatVector.fromArray(S, x, at).fma(weight, sum);
        }
      }
    }
    return PlainTile.activate(tile.activation(), sum);
  }
}
