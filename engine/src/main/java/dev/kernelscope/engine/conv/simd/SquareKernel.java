package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel that transposes squares as wide as a vector: value {@code j} of row {@code i} becomes value {@code i}
 * of row {@code j}.
 */
interface SquareKernel {

  /**
   * Transposes squares one after the other.
   *
   * @param srcAt first value of the first square
   * @param srcPitch floats from one row to the next
   * @param srcStep floats from one square to the next
   * @param dstAt first value of the first square
   * @param dstPitch floats from one row to the next
   * @param dstStep floats from one square to the next
   * @param count number of squares
   */
  void run(float[] src, int srcAt, int srcPitch, int srcStep, float[] dst, int dstAt, int dstPitch,
      int dstStep, int count);
}
