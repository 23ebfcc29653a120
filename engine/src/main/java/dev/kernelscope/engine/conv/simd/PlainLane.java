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
  public void run(float[] x, int xAt, float[] above, int aboveAt, float[] below, int belowAt, float[] w, int wAt,
      float[] y, int yAt, int tiles, int vectors, float[] bias, int biasAt) {
    int pixels = tiles * tile.size().columns();
    int step = tile.kernel().strideW() * tile.pixels().channels();
    for (int r = 0; r < tile.size().rows(); r++) {
      for (int p = 0; p < pixels; p++) {
        int column = p % tile.size().columns();
        int first = (p - column) * step;
        int to = yAt + r * tile.pixels().outputRow() + p * tile.pixels().channels();
        for (int lane = 0; lane < vectors * tile.lanes(); lane += S.length()) {
          int channel = lane - (tile.hasAllChannels() ? tile.movedBack(lane / tile.lanes()) : 0);
          FloatVector sum = tile.bias() ? FloatVector.fromArray(S, bias, biasAt + lane) : FloatVector.zero(S);
          for (int i = 0; i < tile.kernel().h(); i++) {
            int row = r * tile.kernel().strideH() + i * tile.kernel().dilationH();
            int weightAt = wAt + weight(lane, i);
            int at = first + channel + row * tile.pixels().inputRow();
            if (tile.isAbove(row)) {
              sum = taps(above, aboveAt + at, column, w, weightAt, sum);
            } else if (tile.isBelow(row)) {
              sum = taps(below, belowAt + at, column, w, weightAt, sum);
            } else {
              sum = taps(x, xAt + at, column, w, weightAt, sum);
            }
          }
          PlainTile.activate(tile.activation(), sum).intoArray(y, to + channel);
        }
      }
    }
  }

  /** Where the weights of a kernel row are for the vector that holds a channel. */
  private int weight(int channel, int row) {
    int vector = channel / tile.lanes();
    int taps = tile.kernel().h() * tile.kernel().w();
    return (vector * taps + row * tile.kernel().w()) * tile.lanes() + channel % tile.lanes();
  }

  /** The products of one kernel row. */
  private FloatVector taps(float[] x, int xAt, int outputColumn, float[] w, int wAt, FloatVector start) {
    FloatVector sum = start;
    for (int j = 0; j < tile.kernel().w(); j++) {
      int column = outputColumn * tile.kernel().strideW() + j * tile.kernel().dilationW();
      if (tile.hasColumn(column)) {
        FloatVector value = FloatVector.fromArray(S, x, xAt + column * tile.pixels().channels());
        sum = value.fma(FloatVector.fromArray(S, w, wAt + j * tile.lanes()), sum);
      }
    }
    return sum;
  }
}
