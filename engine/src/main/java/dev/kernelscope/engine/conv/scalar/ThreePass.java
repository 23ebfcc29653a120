package dev.kernelscope.engine.conv.scalar;

/** Three neighbouring taps. */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class ThreePass implements RowPass {

  @Override
  public int taps() {
    return 3;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p = at + taps[first];
    float w0 = w[wAt], w1 = w[wAt + 1], w2 = w[wAt + 2];
    int c = 0;
    for (; c < columns - 3; c += 4) {
      float x0 = x[p + c], x1 = x[p + c + 1], x2 = x[p + c + 2];
      float x3 = x[p + c + 3], x4 = x[p + c + 4], x5 = x[p + c + 5];
      float s0 = MultiplyAdd.three(sums[to + c], w0, x0, w1, x1, w2, x2);
      float s1 = MultiplyAdd.three(sums[to + c + 1], w0, x1, w1, x2, w2, x3);
      float s2 = MultiplyAdd.three(sums[to + c + 2], w0, x2, w1, x3, w2, x4);
      float s3 = MultiplyAdd.three(sums[to + c + 3], w0, x3, w1, x4, w2, x5);
      sums[to + c] = s0;
      sums[to + c + 1] = s1;
      sums[to + c + 2] = s2;
      sums[to + c + 3] = s3;
    }
    for (; c < columns; c++) {
      sums[to + c] = MultiplyAdd.three(sums[to + c], w0, x[p + c], w1, x[p + c + 1], w2, x[p + c + 2]);
    }
  }
}
