package dev.kernelscope.engine.conv.scalar;

/**
 * One tap, at any stride.
 *
 * @param stride cells from one column to the next
 */
record OnePass(int stride) implements RowPass {

  @Override
  public int taps() {
    return 1;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p = at + taps[first];
    float v = w[wAt];
    if (stride == 1) {
      for (int c = 0; c < columns; c++) {
        sums[to + c] = MultiplyAdd.of(v, x[p + c], sums[to + c]);
      }
    } else {
      for (int c = 0, e = p; c < columns; c++, e += stride) {
        sums[to + c] = MultiplyAdd.of(v, x[e], sums[to + c]);
      }
    }
  }
}
