package dev.kernelscope.engine.conv.simd;

/**
 * Winograd's minimal filtering for kernels of three taps: {@code m} neighbouring outputs from {@code m + 2} inputs and
 * as many products. In two dimensions a tile of m×m outputs takes (m+2)² products in place of 9·m².
 *
 * <p>Source: A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks" (2015), sections 4.1 and 4.3,
 * with the points 0, ±1, ±2 and ∞.
 *
 * @param outputs outputs a line, {@code m}
 * @param input Bᵀ: inputs of a line to factors
 * @param weights G: three weights to factors
 * @param output Aᵀ: products to outputs
 */
record Winograd(int outputs, Transform input, double[][] weights, Transform output) {

  /** F(4×4, 3×3): 36 products in place of 144. */
  static final Winograd F4 = new Winograd(4, input4(), new double[][] {
      {1 / 4.0, 0, 0}, {-1 / 6.0, -1 / 6.0, -1 / 6.0}, {-1 / 6.0, 1 / 6.0, -1 / 6.0},
      {1 / 24.0, 1 / 12.0, 1 / 6.0}, {1 / 24.0, -1 / 12.0, 1 / 6.0}, {0, 0, 1}}, output4());

  /** F(2×2, 3×3): 16 products in place of 36, and weights that grow to 16/9 only instead of 4 times. */
  static final Winograd F2 = new Winograd(2, input2(), new double[][] {
      {1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}}, output2());

  /** Inputs, and products, a line: {@code m + 2}. */
  int size() {
    return outputs + 2;
  }

  /** Products of a tile. */
  int products() {
    return size() * size();
  }

  private static Transform input4() {
    Transform.Builder b = new Transform.Builder(6);
    int p = b.plus(4, -4, 2);
    int q = b.plus(3, -4, 1);
    int u = b.plus(4, -1, 2);
    int v = b.plus(3, -1, 1);
    int first = b.plus(b.plus(4, -5, 2), 4, 0);
    int last = b.plus(b.plus(5, -5, 3), 4, 1);
    return b.of(first, b.plus(p, 1, q), b.plus(p, -1, q), b.plus(u, 2, v), b.plus(u, -2, v), last);
  }

  private static Transform output4() {
    Transform.Builder b = new Transform.Builder(6);
    int p = b.plus(1, 1, 2);
    int q = b.plus(1, -1, 2);
    int u = b.plus(3, 1, 4);
    int v = b.plus(3, -1, 4);
    int first = b.plus(b.plus(0, 1, p), 1, u);
    int last = b.plus(b.plus(q, 8, v), 1, 5);
    return b.of(first, b.plus(q, 2, v), b.plus(p, 4, u), last);
  }

  private static Transform input2() {
    Transform.Builder b = new Transform.Builder(4);
    return b.of(b.plus(0, -1, 2), b.plus(1, 1, 2), b.plus(2, -1, 1), b.plus(1, -1, 3));
  }

  private static Transform output2() {
    Transform.Builder b = new Transform.Builder(4);
    int p = b.plus(1, 1, 2);
    int q = b.plus(1, -1, 2);
    return b.of(b.plus(0, 1, p), b.plus(q, -1, 3));
  }
}
