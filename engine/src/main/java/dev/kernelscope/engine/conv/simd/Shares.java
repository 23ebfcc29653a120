package dev.kernelscope.engine.conv.simd;

/**
 * How the blocks of filters are divided where images and their parts alone are too few for all threads.
 *
 * @param blocks number of blocks
 * @param count number of shares, at most one a block
 */
record Shares(int blocks, int count) {

  /**
   * As few shares as give every thread something to do.
   *
   * @param items items before the filters are divided
   */
  static Shares of(int blocks, int threads, int items) {
    return new Shares(blocks, Math.min(blocks, (threads + items - 1) / items));
  }

  /** The first block of a share; that of share {@link #count} is the end. */
  int start(int share) {
    return (int) ((long) blocks * share / count);
  }
}
