package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel that adds planes, each shifted by some cells, list after list: for each list {@code l} and cell {@code
 * p} of a {@link SumTile} the sum of {@code x[xAt + at[atFirst + l · planes + k] + p]} over its planes {@code k}, from
 * zero and in that order, into {@code y[yAt + l · yStep + p]}. In a list it goes on to the next tiles, the cells that
 * follow.
 */
interface SumKernel {

  /**
   * Computes neighbouring tiles of some lists.
   *
   * @param x the planes
   * @param xAt where the offsets count from
   * @param at offsets of what each plane adds to the first cell
   * @param atFirst index of the first list's first
   * @param y output
   * @param yAt the first list's first cell
   * @param yStep floats from one list's output to the next
   * @param lists number of lists
   * @param tiles number of tiles
   */
  void run(float[] x, int xAt, int[] at, int atFirst, float[] y, int yAt, int yStep, int lists, int tiles);
}
