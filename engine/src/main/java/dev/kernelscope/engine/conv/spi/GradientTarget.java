package dev.kernelscope.engine.conv.spi;

/** To what a gradient is taken: the three things that a convolution computes its output from. */
public enum GradientTarget {
  /** To the input, N×C×H×W. */
  INPUT,
  /** To the weights, OIHW, summed over all positions and images. */
  WEIGHTS,
  /** To the bias, one value a filter, summed over all positions and images. */
  BIAS
}
