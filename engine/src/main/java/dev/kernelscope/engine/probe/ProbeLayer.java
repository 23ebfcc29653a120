package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;

/**
 * A layer of a network as people count them: an operation with what follows it cell by cell, such as a convolution with
 * its normalization and activation.
 *
 * @param index from 0
 * @param name of the operation
 * @param kind such as {@code depthwise 3×3, stride 2, relu6}
 * @param sum name of the value before the activation; of a layer without one the same as {@code value}
 * @param value name of the value that the layer makes
 * @param limit the most that the activation lets through; the largest number or infinite where it cuts nothing off
 * @param output shape of both
 * @param parameters number of learned numbers
 * @param multiplyAdds multiplications, each with an addition, for one input
 */
public record ProbeLayer(int index, String name, String kind, String sum, String value, float limit,
    Shape output, long parameters, long multiplyAdds) {

  /** Number of channels. */
  public int channels() {
    return output.c();
  }

  /** Whether the activation cuts large sums off, as ReLU6 does. */
  public boolean isCut() {
    return limit < Float.MAX_VALUE;
  }

  /** Where large sums are cut off, in words such as {@code before the cut at 6}; empty where they are not. */
  public String cutInWords() {
    return isCut() ? "before the cut at " + Limits.words(limit) : "";
  }

  /** Whether its value is a stack of maps, not a list of numbers. */
  public boolean hasMaps() {
    return output.h() > 1 || output.w() > 1;
  }
}
