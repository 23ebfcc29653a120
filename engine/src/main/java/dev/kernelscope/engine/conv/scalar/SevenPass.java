package dev.kernelscope.engine.conv.scalar;

/** Seven neighbouring taps: ten loads of input for the 28 products of four columns. */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class SevenPass implements RowPass {

  @Override
  public int taps() {
    return 7;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p = at + taps[first];
    float w0 = w[wAt], w1 = w[wAt + 1], w2 = w[wAt + 2], w3 = w[wAt + 3];
    float w4 = w[wAt + 4], w5 = w[wAt + 5], w6 = w[wAt + 6];
    int c = 0;
    for (; c < columns - 3; c += 4) {
      float x0 = x[p + c], x1 = x[p + c + 1], x2 = x[p + c + 2], x3 = x[p + c + 3], x4 = x[p + c + 4];
      float x5 = x[p + c + 5], x6 = x[p + c + 6], x7 = x[p + c + 7], x8 = x[p + c + 8], x9 = x[p + c + 9];
      float s0 = MultiplyAdd.three(MultiplyAdd.of(w0, x0, sums[to + c]), w1, x1, w2, x2, w3, x3);
      float s1 = MultiplyAdd.three(MultiplyAdd.of(w0, x1, sums[to + c + 1]), w1, x2, w2, x3, w3, x4);
      float s2 = MultiplyAdd.three(MultiplyAdd.of(w0, x2, sums[to + c + 2]), w1, x3, w2, x4, w3, x5);
      float s3 = MultiplyAdd.three(MultiplyAdd.of(w0, x3, sums[to + c + 3]), w1, x4, w2, x5, w3, x6);
      s0 = MultiplyAdd.three(s0, w4, x4, w5, x5, w6, x6);
      s1 = MultiplyAdd.three(s1, w4, x5, w5, x6, w6, x7);
      s2 = MultiplyAdd.three(s2, w4, x6, w5, x7, w6, x8);
      s3 = MultiplyAdd.three(s3, w4, x7, w5, x8, w6, x9);
      sums[to + c] = s0;
      sums[to + c + 1] = s1;
      sums[to + c + 2] = s2;
      sums[to + c + 3] = s3;
    }
    for (; c < columns; c++) {
      float s = MultiplyAdd.of(w0, x[p + c], sums[to + c]);
      s = MultiplyAdd.three(s, w1, x[p + c + 1], w2, x[p + c + 2], w3, x[p + c + 3]);
      sums[to + c] = MultiplyAdd.three(s, w4, x[p + c + 4], w5, x[p + c + 5], w6, x[p + c + 6]);
    }
  }
}
