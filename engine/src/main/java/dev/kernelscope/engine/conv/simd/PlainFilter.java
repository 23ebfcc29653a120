package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.FilterTile.Columns;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile of an image filter in plain Java, up to 16 columns at a time in vectors of 128 bits (why: see {@link
 * PlainTile}). Used where hidden classes cannot be defined, and in tests; results are bitwise those of the generated
 * micro-kernel.
 */
final class PlainFilter implements FilterKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  private final FilterTile tile;

  /** The taps of one channel in the order in which they are added: where each reads, and its weight. */
  private final int[] reads;

  private final int[] weights;

  PlainFilter(FilterTile tile) {
    this.tile = tile;
    FilterTile.Kernel kernel = tile.kernel();
    this.reads = new int[kernel.h() * kernel.w()];
    this.weights = new int[reads.length];
    int tap = 0;
    for (int first = 0; first < kernel.h(); first += tile.group()) {
      for (Columns columns : tile.columns()) {
        for (int k = 0; k < columns.count(); k++) {
          for (int i = first; i < Math.min(kernel.h(), first + tile.group()); i++, tap++) {
            reads[tap] = i * kernel.dilationH() * tile.inputPitch() + columns.inputAt() + k * columns.inputStep();
            weights[tap] = i * kernel.w() + columns.first() + k * columns.step();
          }
        }
      }
    }
  }

  @Override
  public void run(float[] x, int xAt, int xPlane, float[] w, int wAt, float[] y, int yAt, int blocks, float bias) {
    int columns = blocks * tile.lanes();
    int last = columns - S.length();
    for (int r = 0; r < tile.rows(); r++) {
      int from = xAt + r * tile.kernel().strideH() * tile.inputPitch();
      int to = yAt + r * tile.outputPitch();
      for (int c = 0; c < columns; c += 4 * S.length()) {
        // Behind the last vector it is computed again, to the same bits.
        four(x, from, xPlane, w, wAt, y, to, bias, c, Math.min(c + 4, last), Math.min(c + 8, last),
            Math.min(c + 12, last));
      }
    }
  }

  private void four(float[] x, int xAt, int xPlane, float[] w, int wAt, float[] y, int yAt, float bias,
      int c0, int c1, int c2,
      int c3) {
    FloatVector sum0 = FloatVector.broadcast(S, bias);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    for (int channel = 0; channel < tile.channels(); channel++) {
      for (int tap = 0; tap < reads.length; tap++) {
        int at = xAt + channel * xPlane + reads[tap];
        FloatVector weight = FloatVector.broadcast(S, w[wAt + channel * reads.length + weights[tap]]);
        sum0 = FloatVector.fromArray(S, x, at + c0).fma(weight, sum0);
        sum1 = FloatVector.fromArray(S, x, at + c1).fma(weight, sum1);
        sum2 = FloatVector.fromArray(S, x, at + c2).fma(weight, sum2);
        sum3 = FloatVector.fromArray(S, x, at + c3).fma(weight, sum3);
      }
    }
    PlainTile.activate(tile.activation(), sum0).intoArray(y, yAt + c0);
    PlainTile.activate(tile.activation(), sum1).intoArray(y, yAt + c1);
    PlainTile.activate(tile.activation(), sum2).intoArray(y, yAt + c2);
    PlainTile.activate(tile.activation(), sum3).intoArray(y, yAt + c3);
  }
}
