package dev.kernelscope.engine.conv.scalar;

/** Nine taps anywhere, columns two cells apart: the common case of a strided depthwise layer. */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class NineStride2Pass implements RowPass {

  @Override
  public int taps() {
    return 9;
  }

  @Override
  public void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns) {
    int p0 = at + taps[first], p1 = at + taps[first + 1], p2 = at + taps[first + 2];
    int p3 = at + taps[first + 3], p4 = at + taps[first + 4], p5 = at + taps[first + 5];
    int p6 = at + taps[first + 6], p7 = at + taps[first + 7], p8 = at + taps[first + 8];
    float w0 = w[wAt], w1 = w[wAt + 1], w2 = w[wAt + 2];
    float w3 = w[wAt + 3], w4 = w[wAt + 4], w5 = w[wAt + 5];
    float w6 = w[wAt + 6], w7 = w[wAt + 7], w8 = w[wAt + 8];
    for (int c = 0; c < columns; c++) {
      int e = 2 * c;
      float s = MultiplyAdd.three(sums[to + c], w0, x[p0 + e], w1, x[p1 + e], w2, x[p2 + e]);
      s = MultiplyAdd.three(s, w3, x[p3 + e], w4, x[p4 + e], w5, x[p5 + e]);
      sums[to + c] = MultiplyAdd.three(s, w6, x[p6 + e], w7, x[p7 + e], w8, x[p8 + e]);
    }
  }
}
