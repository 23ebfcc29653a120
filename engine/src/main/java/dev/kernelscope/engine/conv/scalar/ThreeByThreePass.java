package dev.kernelscope.engine.conv.scalar;

/** Nine taps in three rows of three neighbours: 18 loads for the 36 products of four columns. */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class ThreeByThreePass implements RowPass {

  @Override
  public int taps() {
    return 9;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p = at + taps[first];
    int q = at + taps[first + 3];
    int r = at + taps[first + 6];
    float u0 = w[wAt], u1 = w[wAt + 1], u2 = w[wAt + 2];
    float v0 = w[wAt + 3], v1 = w[wAt + 4], v2 = w[wAt + 5];
    float w0 = w[wAt + 6], w1 = w[wAt + 7], w2 = w[wAt + 8];
    int c = 0;
    for (; c < columns - 3; c += 4) {
      float p0 = x[p + c], p1 = x[p + c + 1], p2 = x[p + c + 2];
      float p3 = x[p + c + 3], p4 = x[p + c + 4], p5 = x[p + c + 5];
      float s0 = MultiplyAdd.three(sums[to + c], u0, p0, u1, p1, u2, p2);
      float s1 = MultiplyAdd.three(sums[to + c + 1], u0, p1, u1, p2, u2, p3);
      float s2 = MultiplyAdd.three(sums[to + c + 2], u0, p2, u1, p3, u2, p4);
      float s3 = MultiplyAdd.three(sums[to + c + 3], u0, p3, u1, p4, u2, p5);
      float q0 = x[q + c], q1 = x[q + c + 1], q2 = x[q + c + 2];
      float q3 = x[q + c + 3], q4 = x[q + c + 4], q5 = x[q + c + 5];
      s0 = MultiplyAdd.three(s0, v0, q0, v1, q1, v2, q2);
      s1 = MultiplyAdd.three(s1, v0, q1, v1, q2, v2, q3);
      s2 = MultiplyAdd.three(s2, v0, q2, v1, q3, v2, q4);
      s3 = MultiplyAdd.three(s3, v0, q3, v1, q4, v2, q5);
      float r0 = x[r + c], r1 = x[r + c + 1], r2 = x[r + c + 2];
      float r3 = x[r + c + 3], r4 = x[r + c + 4], r5 = x[r + c + 5];
      sums[to + c] = MultiplyAdd.three(s0, w0, r0, w1, r1, w2, r2);
      sums[to + c + 1] = MultiplyAdd.three(s1, w0, r1, w1, r2, w2, r3);
      sums[to + c + 2] = MultiplyAdd.three(s2, w0, r2, w1, r3, w2, r4);
      sums[to + c + 3] = MultiplyAdd.three(s3, w0, r3, w1, r4, w2, r5);
    }
    for (; c < columns; c++) {
      float s = MultiplyAdd.three(sums[to + c], u0, x[p + c], u1, x[p + c + 1], u2, x[p + c + 2]);
      s = MultiplyAdd.three(s, v0, x[q + c], v1, x[q + c + 1], v2, x[q + c + 2]);
      sums[to + c] = MultiplyAdd.three(s, w0, x[r + c], w1, x[r + c + 1], w2, x[r + c + 2]);
    }
  }
}
