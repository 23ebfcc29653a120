package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel that slides one plane of weights over one plane of input: for each output cell of a {@link FilterTile} the bias plus
 * the products, row group after row group, in a group column after column, in a column row after row, each product fused with its
 * addition.
 */
interface FilterKernel {

  /**
   * Computes neighbouring tiles of the same rows.
   *
   * @param x input
   * @param xAt the cell that the first tap of the first output cell reads
   * @param w weights of one plane, row after row
   * @param wAt the first of them
   * @param y output
   * @param yAt the first output cell
   * @param blocks number of tiles side by side, each as wide as a vector
   * @param bias what the sums start from
   */
  void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int blocks, float bias);
}
