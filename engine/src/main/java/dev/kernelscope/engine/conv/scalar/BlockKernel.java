package dev.kernelscope.engine.conv.scalar;

/**
 * The micro-kernel 4×6: four filters at six positions, 24 sums in registers. Six loads of input and four of weights
 * feed 24 multiplications; with fewer sums the loads are the limit, with more of them the registers run out.
 */
@SuppressWarnings("checkstyle:MultipleVariableDeclarations")
final class BlockKernel {

  /** Filters of a block. */
  static final int FILTERS = 4;

  /** Positions of a block. */
  static final int POSITIONS = 6;

  /** Sums of a block. */
  static final int CELLS = FILTERS * POSITIONS;

  private BlockKernel() {}

  /**
   * Writes the {@link #CELLS} sums, filter by filter.
   *
   * @param x input
   * @param p0 where the first tap lies at the first position; p1 to p5 at the others
   * @param taps how far behind that each tap lies
   * @param w for each tap the weights of the four filters, from {@code wAt} on
   * @param out receives the sums from {@code at} on
   */
  static void run(float[] x, int p0, int p1, int p2, int p3, int p4, int p5, int[] taps, float[] w, int wAt,
      float[] out, int at) {
    float a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0;
    float b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0;
    float c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0;
    float d0 = 0, d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0;
    for (int k = 0; k < taps.length; k++) {
      int tap = taps[k];
      float x0 = x[p0 + tap], x1 = x[p1 + tap], x2 = x[p2 + tap], x3 = x[p3 + tap], x4 = x[p4 + tap], x5 = x[p5 + tap];
      float a = w[wAt + k * FILTERS];
      a0 = MultiplyAdd.of(a, x0, a0);
      a1 = MultiplyAdd.of(a, x1, a1);
      a2 = MultiplyAdd.of(a, x2, a2);
      a3 = MultiplyAdd.of(a, x3, a3);
      a4 = MultiplyAdd.of(a, x4, a4);
      a5 = MultiplyAdd.of(a, x5, a5);
      float b = w[wAt + k * FILTERS + 1];
      b0 = MultiplyAdd.of(b, x0, b0);
      b1 = MultiplyAdd.of(b, x1, b1);
      b2 = MultiplyAdd.of(b, x2, b2);
      b3 = MultiplyAdd.of(b, x3, b3);
      b4 = MultiplyAdd.of(b, x4, b4);
      b5 = MultiplyAdd.of(b, x5, b5);
      float c = w[wAt + k * FILTERS + 2];
      c0 = MultiplyAdd.of(c, x0, c0);
      c1 = MultiplyAdd.of(c, x1, c1);
      c2 = MultiplyAdd.of(c, x2, c2);
      c3 = MultiplyAdd.of(c, x3, c3);
      c4 = MultiplyAdd.of(c, x4, c4);
      c5 = MultiplyAdd.of(c, x5, c5);
      float d = w[wAt + k * FILTERS + 3];
      d0 = MultiplyAdd.of(d, x0, d0);
      d1 = MultiplyAdd.of(d, x1, d1);
      d2 = MultiplyAdd.of(d, x2, d2);
      d3 = MultiplyAdd.of(d, x3, d3);
      d4 = MultiplyAdd.of(d, x4, d4);
      d5 = MultiplyAdd.of(d, x5, d5);
    }
    store(out, at, a0, a1, a2, a3, a4, a5);
    store(out, at + POSITIONS, b0, b1, b2, b3, b4, b5);
    store(out, at + 2 * POSITIONS, c0, c1, c2, c3, c4, c5);
    store(out, at + 3 * POSITIONS, d0, d1, d2, d3, d4, d5);
  }

  private static void store(float[] out, int at, float s0, float s1, float s2, float s3, float s4, float s5) {
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
    out[at + 4] = s4;
    out[at + 5] = s5;
  }
}
