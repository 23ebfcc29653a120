package dev.kernelscope.engine.conv.simd;

import java.util.Arrays;

/**
 * Winograd's minimal filtering for kernels of three taps: a few neighbouring outputs from fewer products than three
 * each. A line of inputs becomes factors; a product is the sum of one factor or two, each times its own weight; a line
 * of products becomes outputs. In two dimensions it is nested: a tile of m×m outputs takes the square of a line's
 * products.
 *
 * <p>Source for stride 1: A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks" (2015), sections
 * 4.1 and 4.3, with the points 0, ±1, ±2 and ∞. At stride 2 the even taps are a filter of two, for which the same
 * construction with the points 0, 1 and ∞ gives three products; the odd tap joins the first and the last of them.
 *
 * @param name what it is called in reports
 * @param stride of the convolution
 * @param input Bᵀ: inputs of a line to factors
 * @param weights G: three weights to the weight of each factor
 * @param products number of factors of each product; a product's factors are neighbours
 * @param output Aᵀ: products to outputs
 */
record Winograd(String name, int stride, Transform input, double[][] weights, int[] products, Transform output) {

  /** F(4×4, 3×3): 36 products in place of 144. */
  static final Winograd F4 = new Winograd("winograd4", 1, input4(), new double[][] {
      {1 / 4.0, 0, 0}, {-1 / 6.0, -1 / 6.0, -1 / 6.0}, {-1 / 6.0, 1 / 6.0, -1 / 6.0},
      {1 / 24.0, 1 / 12.0, 1 / 6.0}, {1 / 24.0, -1 / 12.0, 1 / 6.0}, {0, 0, 1}}, ones(6), output4());

  /** F(2×2, 3×3): 16 products in place of 36, and weights that grow to 16/9 only instead of 4 times. */
  static final Winograd F2 = new Winograd("winograd2", 1, input2(), new double[][] {
      {1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}}, ones(4), output2());

  /**
   * Stride 2, two outputs a line: 25 factors in 9 products in place of 36 factors, without fractions.
   *
   * <pre>
   * m0 = (d0 − d2)·w0 + d1·w1    m1 = d2·(w0 + w2)    m2 = (d4 − d2)·w2 + d3·w1
   * y0 = m0 + m1                 y1 = m1 + m2
   * </pre>
   */
  static final Winograd STRIDED = new Winograd("winograd-strided", 2, inputStrided(), new double[][] {
      {1, 0, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 0}}, new int[] {2, 1, 2}, outputStrided());

  /** Outputs of a line, m. */
  int outputs() {
    return output.outputs().size();
  }

  /** Inputs of a line. */
  int inputs() {
    return input.inputs();
  }

  /** Inputs from one tile to the next. */
  int step() {
    return outputs() * stride;
  }

  /** Factors of a line. */
  int factors() {
    return weights.length;
  }

  /** Products of a line. */
  int size() {
    return products.length;
  }

  /** The first factor of a line's product. */
  int first(int product) {
    return Arrays.stream(products, 0, product).sum();
  }

  private static int[] ones(int count) {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    return ones;
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

  private static Transform inputStrided() {
    Transform.Builder b = new Transform.Builder(5);
    return b.of(b.plus(0, -1, 2), 1, 2, b.plus(4, -1, 2), 3);
  }

  private static Transform outputStrided() {
    Transform.Builder b = new Transform.Builder(3);
    return b.of(b.plus(0, 1, 1), b.plus(1, 1, 2));
  }
}
