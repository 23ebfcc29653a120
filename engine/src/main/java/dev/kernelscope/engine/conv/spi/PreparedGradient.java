package dev.kernelscope.engine.conv.spi;

/** A gradient ready to be computed: immutable, shared by any number of threads. */
public interface PreparedGradient {

  /** Floats of scratch memory that an execution needs; none where the target is {@link GradientTarget#BIAS}. */
  int workspaceFloats();

  /**
   * Computes every cell of the gradient and writes nothing else. Allocates nothing that grows with the problem. Results
   * are bitwise the same for any number of threads and from run to run.
   *
   * @param given array that holds what the arriving gradient is multiplied by: the weights, OIHW, for {@link
   *     GradientTarget#INPUT}, the input in the problem's layout for {@link GradientTarget#WEIGHTS}; an empty array for
   *     {@link GradientTarget#BIAS}
   * @param givenOffset where that begins
   * @param arriving array that holds the gradient to the output, in the problem's layout
   * @param arrivingOffset where that begins
   * @param dst array that receives the gradient; its old content is never read
   * @param dstOffset where it begins
   * @param workspace scratch memory of at least {@link #workspaceFloats} floats that no other thread uses meanwhile
   */
  void execute(float[] given, int givenOffset, float[] arriving, int arrivingOffset, float[] dst, int dstOffset,
      float[] workspace);
}
