package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel that slides one filter over planes of input: for each output cell of a {@link FilterTile} the bias
 * plus the products, channel after channel, in a channel row group after row group, in a group column after column as
 * {@link FilterTile#columns} has them, in a column row after row, each product fused with its addition.
 */
interface FilterKernel {

  /**
   * Computes neighbouring tiles of the same rows.
   *
   * @param x input
   * @param xAt the cell that the first tap of the first output cell reads in the first channel
   * @param xPlane floats from one channel to the next
   * @param w the filter's weights, slice after slice, each row after row
   * @param wAt the first of them
   * @param y output
   * @param yAt the first output cell
   * @param blocks number of tiles side by side, each as wide as a vector
   * @param bias what the sums start from
   */
  void run(float[] x, int xAt, int xPlane, float[] w, int wAt, float[] y, int yAt, int blocks, float bias);
}
