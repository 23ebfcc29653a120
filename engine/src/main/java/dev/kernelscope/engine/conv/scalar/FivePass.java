package dev.kernelscope.engine.conv.scalar;

/** Five neighbouring taps: eight loads of input for the 20 products of four columns. */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class FivePass implements RowPass {

  @Override
  public int taps() {
    return 5;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p = at + taps[first];
    float w0 = w[wAt], w1 = w[wAt + 1], w2 = w[wAt + 2], w3 = w[wAt + 3], w4 = w[wAt + 4];
    int c = 0;
    for (; c < columns - 3; c += 4) {
      float x0 = x[p + c], x1 = x[p + c + 1], x2 = x[p + c + 2], x3 = x[p + c + 3];
      float x4 = x[p + c + 4], x5 = x[p + c + 5], x6 = x[p + c + 6], x7 = x[p + c + 7];
      float s0 = MultiplyAdd.three(sums[to + c], w0, x0, w1, x1, w2, x2);
      float s1 = MultiplyAdd.three(sums[to + c + 1], w0, x1, w1, x2, w2, x3);
      float s2 = MultiplyAdd.three(sums[to + c + 2], w0, x2, w1, x3, w2, x4);
      float s3 = MultiplyAdd.three(sums[to + c + 3], w0, x3, w1, x4, w2, x5);
      sums[to + c] = MultiplyAdd.of(w4, x4, MultiplyAdd.of(w3, x3, s0));
      sums[to + c + 1] = MultiplyAdd.of(w4, x5, MultiplyAdd.of(w3, x4, s1));
      sums[to + c + 2] = MultiplyAdd.of(w4, x6, MultiplyAdd.of(w3, x5, s2));
      sums[to + c + 3] = MultiplyAdd.of(w4, x7, MultiplyAdd.of(w3, x6, s3));
    }
    for (; c < columns; c++) {
      float s = MultiplyAdd.three(sums[to + c], w0, x[p + c], w1, x[p + c + 1], w2, x[p + c + 2]);
      sums[to + c] = MultiplyAdd.of(w4, x[p + c + 4], MultiplyAdd.of(w3, x[p + c + 3], s));
    }
  }
}
