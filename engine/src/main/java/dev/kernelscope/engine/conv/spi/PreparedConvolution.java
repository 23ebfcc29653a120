package dev.kernelscope.engine.conv.spi;

/** A convolution ready to run: immutable, shared by any number of threads. */
public interface PreparedConvolution {

  /** Number of floats of scratch memory that one execution needs; its content before and after does not matter. */
  int workspaceFloats();

  /**
   * The same convolution for an input whose order of axes is NCHW, whatever the problem says, and an output in the
   * problem's: to the same bits, in as much scratch memory. Null, as it is unless said otherwise, where there is none.
   */
  default PreparedConvolution fromPlanes() {
    return null;
  }

  /**
   * Computes every cell of the output and writes nothing else. Allocates nothing that grows with the problem. Results
   * are bitwise the same for any number of threads and from run to run.
   *
   * @param src array that holds the input in the problem's layout
   * @param srcOffset where the input begins
   * @param dst array that receives the output in the problem's layout; its old content is never read
   * @param dstOffset where the output begins
   * @param workspace scratch memory of at least {@link #workspaceFloats} floats that no other thread uses meanwhile
   */
  void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace);
}
