package dev.kernelscope.engine.train;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.nn.Convolution;
import dev.kernelscope.engine.nn.Flatten;
import dev.kernelscope.engine.nn.Layer;
import dev.kernelscope.engine.nn.Linear;
import dev.kernelscope.engine.nn.MaxPool;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Relu;
import dev.kernelscope.engine.nn.Window;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The network that is trained unless somebody brings his own: its first kernels are large enough to look at, and it
 * is small enough to learn before one's eyes.
 */
public final class UsualNetwork {

  private static final ConvSpec SAME = ConvSpec.DEFAULT.withPadding(PaddingRule.SAME);
  private static final int FIRST_FILTERS = 16;
  private static final int FIRST_KERNEL = 7;
  private static final int SECOND_FILTERS = 32;
  private static final int SECOND_KERNEL = 5;
  private static final int THIRD_FILTERS = 64;
  private static final int THIRD_KERNEL = 3;

  private UsualNetwork() {}

  /**
   * The network for images of that size, not initialized: three convolutions with ReLU, the first two with
   * pooling, and a linear layer.
   *
   * @param image 1×C×H×W with at least 4 rows and columns
   * @throws IllegalArgumentException if the images are smaller
   */
  public static Network of(Shape image, int classes) {
    if (image.h() < 4 || image.w() < 4) {
      throw new IllegalArgumentException("images of " + image.h() + "×" + image.w()
          + " are too small for this network: at least 4×4 are allowed");
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(new Convolution("conv1", new Shape(FIRST_FILTERS, image.c(), FIRST_KERNEL, FIRST_KERNEL), SAME, true));
    layers.add(new Relu("relu1", Activation.RELU));
    layers.add(new MaxPool("pool1", Window.of(2)));
    layers.add(new Convolution("conv2", new Shape(SECOND_FILTERS, FIRST_FILTERS, SECOND_KERNEL, SECOND_KERNEL), SAME,
        true));
    layers.add(new Relu("relu2", Activation.RELU));
    layers.add(new MaxPool("pool2", Window.of(2)));
    layers.add(new Convolution("conv3", new Shape(THIRD_FILTERS, SECOND_FILTERS, THIRD_KERNEL, THIRD_KERNEL), SAME,
        true));
    layers.add(new Relu("relu3", Activation.RELU));
    layers.add(new Flatten("flatten"));
    layers.add(new Linear("linear", THIRD_FILTERS * (image.h() / 4) * (image.w() / 4), classes));
    return new Network(image, layers);
  }
}
