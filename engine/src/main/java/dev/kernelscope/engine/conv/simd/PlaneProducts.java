package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of the products of a plane with several shifted parts of another one, vectors along the rows. */
final class PlaneProducts {

  /** Sums that are made together: those of a 3×3 kernel. */
  static final int TAPS = 9;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final Class<? extends FloatVector> TYPE = VectorTypes.FLOATS_4;

  private PlaneProducts() {}

  /**
   * {@code sums[sumsAt + tap] += Σ g[r, c] · x[r · xRow + c + taps[tap]]} for up to {@link #TAPS} taps from the first.
   *
   * @param g a plane, row after row
   * @param rows its rows
   * @param width its columns
   * @param xRow floats from one row to the next
   */
  static void add(float[] g, int gAt, int rows, int width, float[] x, int xAt, int xRow, int[] taps, int first,
      float[] sums, int sumsAt) {
    int last = taps.length - 1; // behind the last tap it is computed again, and left
    int t0 = xAt + taps[first];
    int t1 = xAt + taps[Math.min(first + 1, last)];
    int t2 = xAt + taps[Math.min(first + 2, last)];
    int t3 = xAt + taps[Math.min(first + 3, last)];
    int t4 = xAt + taps[Math.min(first + 4, last)];
    int t5 = xAt + taps[Math.min(first + 5, last)];
    int t6 = xAt + taps[Math.min(first + 6, last)];
    int t7 = xAt + taps[Math.min(first + 7, last)];
    int t8 = xAt + taps[Math.min(first + 8, last)];
    FloatVector s0 = FloatVector.zero(S);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    FloatVector s8 = s0;
    int whole = S.loopBound(width);
    for (int r = 0; r < rows; r++) {
      int from = gAt + r * width;
      int row = r * xRow;
      for (int c = 0; c < whole; c += S.length()) {
        FloatVector v = TYPE.cast(FloatVector.fromArray(S, g, from + c));
        int at = row + c;
        s0 = v.fma(FloatVector.fromArray(S, x, t0 + at), s0);
        s1 = v.fma(FloatVector.fromArray(S, x, t1 + at), s1);
        s2 = v.fma(FloatVector.fromArray(S, x, t2 + at), s2);
        s3 = v.fma(FloatVector.fromArray(S, x, t3 + at), s3);
        s4 = v.fma(FloatVector.fromArray(S, x, t4 + at), s4);
        s5 = v.fma(FloatVector.fromArray(S, x, t5 + at), s5);
        s6 = v.fma(FloatVector.fromArray(S, x, t6 + at), s6);
        s7 = v.fma(FloatVector.fromArray(S, x, t7 + at), s7);
        s8 = v.fma(FloatVector.fromArray(S, x, t8 + at), s8);
      }
    }
    int to = sumsAt + first;
    sums[to] += total(s0);
    if (first + 1 <= last) {
      sums[to + 1] += total(s1);
    }
    if (first + 2 <= last) {
      sums[to + 2] += total(s2);
    }
    if (first + 3 <= last) {
      sums[to + 3] += total(s3);
    }
    if (first + 4 <= last) {
      sums[to + 4] += total(s4);
    }
    if (first + 5 <= last) {
      sums[to + 5] += total(s5);
    }
    if (first + 6 <= last) {
      sums[to + 6] += total(s6);
    }
    if (first + 7 <= last) {
      sums[to + 7] += total(s7);
    }
    if (first + 8 <= last) {
      sums[to + 8] += total(s8);
    }
    for (int k = first; whole < width && k < Math.min(first + TAPS, taps.length); k++) {
      sums[sumsAt + k] += rest(g, gAt, rows, width, whole, x, xAt + taps[k], xRow);
    }
  }

  /** The sum of the lanes in a fixed order, which {@code reduceLanes} leaves open. */
  private static float total(FloatVector sums) {
    FloatVector v = TYPE.cast(sums);
    return v.lane(0) + v.lane(1) + (v.lane(2) + v.lane(3));
  }

  /** The columns that fill no vector. */
  private static float rest(float[] g, int gAt, int rows, int width, int from, float[] x, int xAt, int xRow) {
    float sum = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = from; c < width; c++) {
        sum = Math.fma(g[gAt + r * width + c], x[xAt + r * xRow + c], sum);
      }
    }
    return sum;
  }
}
