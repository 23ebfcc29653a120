package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.MadeUp;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * Several layers, one after the other, as the one convolution that they are together: without activations between them
 * a stack of convolutions is a convolution, whose kernel covers the receptive field and whose stride is the product of
 * all strides.
 */
final class Stack {

  private static final long SEED = 1;
  /** Positions along each axis. */
  private static final int POSITIONS = 3;

  private Stack() {}

  /** The stack of kernels of ones: each weight says on how many ways its input cell reaches the output cell. */
  static Demonstration demonstration(int[] kernels, int[] strides) {
    return Demonstration.of(() -> experiment(kernels, strides));
  }

  private static Experiment experiment(int[] kernels, int[] strides) {
    int[] ways = {1};
    int stride = 1;
    for (int i = 0; i < kernels.length; i++) {
      ways = followed(ways, kernels[i], stride);
      stride *= strides[i];
    }
    int field = ways.length;
    Tensor weights = Tensor.zeros(Shape.of(field, field));
    for (int i = 0; i < field; i++) {
      for (int j = 0; j < field; j++) {
        weights.set(0, 0, i, j, (float) ways[i] * ways[j]);
      }
    }
    int side = field + (POSITIONS - 1) * stride;
    return Experiment.lesson().withInput(MadeUp.input(Shape.of(side, side), SEED), false).withWeights(weights, "")
        .withSpec(ConvSpec.DEFAULT.withStride(stride));
  }

  /** One axis: the ways through one layer more, whose taps are so many input cells apart. */
  private static int[] followed(int[] ways, int kernel, int apart) {
    int[] more = new int[ways.length + (kernel - 1) * apart];
    for (int tap = 0; tap < kernel; tap++) {
      for (int i = 0; i < ways.length; i++) {
        more[i + tap * apart] += ways[i];
      }
    }
    return more;
  }
}
