package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Tensor;

/**
 * Normal weights of variance 2 / fan-in, so that ReLU layers neither amplify nor damp: K. He, X. Zhang, S. Ren, J.
 * Sun, "Delving Deep into Rectifiers", ICCV 2015.
 */
final class HeInitialization {

  private HeInitialization() {}

  /** Fills OIHW weights; fan-in is the number of weights of one filter. */
  static void fill(Tensor weights, SplitMix64 random) {
    double deviation = Math.sqrt(2.0 / weights.shape().imageSize());
    float[] data = weights.data();
    for (int i = 0; i < weights.shape().size(); i++) {
      data[weights.offset() + i] = (float) (deviation * random.nextGaussian());
    }
  }
}
