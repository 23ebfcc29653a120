package dev.kernelscope.engine.conv.internal;

/**
 * Work that falls into items, any of which any thread may do. Made once, when a convolution is prepared, so that an
 * execution makes no object. What an item computes depends on its number alone.
 */
public interface Loop {

  /** Number of items, at least 1. */
  int items();

  /** Whether the loop is long enough to wake threads for it alone; asked outside of a region only. */
  default boolean isWorthWaking() {
    return true;
  }

  /**
   * Does an item.
   *
   * @param item counts from 0
   * @param thread which thread of those that share the loop, from 0, to tell the scratch memory of one from another's
   * @param src array that holds the input
   * @param srcOffset where the input begins
   * @param dst array that receives the output
   * @param dstOffset where the output begins
   * @param workspace scratch memory of all threads
   */
  void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace);
}
