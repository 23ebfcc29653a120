package dev.kernelscope.app.conv;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyFormatException;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** Makes a layer's weights and biases from what the user names. */
public final class Weights {

  private Weights() {}

  /** The filters of a layer: M×C/groups×kH×kW, or kH×kW for a single one. */
  public static Tensor layer(String name) {
    NpyArray array = Inputs.anyArray(name);
    if (array.rank() != 2 && array.rank() != 4) {
      throw Failure.failed("weights '" + name + "' have rank " + array.rank() + " (" + array.describe()
          + "): allowed are rank 2 (kHxkW) and 4 (MxC/gxkHxkW)");
    }
    return tensor(name, array);
  }

  /** A single kernel, 1×1×kH×kW. */
  public static Tensor kernel(String name) {
    NpyArray array = Inputs.anyArray(name);
    int[] shape = array.shape();
    boolean single = array.rank() == 2 || array.rank() == 4 && shape[0] == 1 && shape[1] == 1;
    if (!single) {
      throw Failure.failed("kernel '" + name + "' has the shape " + array.describe()
          + ": allowed is a single one, kHxkW; --weights takes the filters of a layer");
    }
    return tensor(name, array);
  }

  /** One value a filter. */
  public static float[] bias(String name, int filters) {
    NpyArray array = Inputs.anyArray(name);
    if (array.rank() > 1 || array.data().length != filters) {
      throw Failure.failed("bias '" + name + "' has " + (array.rank() == 0 ? "rank 0" : "the shape " + array.describe())
          + ": allowed is rank 1 with one value for each of the " + filters + " output channels");
    }
    return array.data();
  }

  /** The same kernel for each of so many channels by itself: C×1×kH×kW, to be used with C groups. */
  public static Tensor forEachChannel(Tensor kernel, int channels) {
    Shape s = kernel.shape();
    Tensor result = Tensor.zeros(Shape.of(channels, 1, s.h(), s.w()));
    float[] one = kernel.to(Layout.NCHW).copyData();
    for (int c = 0; c < channels; c++) {
      System.arraycopy(one, 0, result.data(), c * one.length, one.length);
    }
    return result;
  }

  /** The weights turned by 180 degrees if that is wanted. */
  public static Tensor flipped(Tensor weights, boolean flip) {
    return flip ? TransposedConvolution.turned(weights) : weights;
  }

  private static Tensor tensor(String name, NpyArray array) {
    try {
      return array.toTensor();
    } catch (NpyFormatException e) {
      throw Failure.failed("'" + name + "': " + e.getMessage(), e);
    }
  }
}
