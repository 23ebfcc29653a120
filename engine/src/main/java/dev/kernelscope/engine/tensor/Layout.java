package dev.kernelscope.engine.tensor;

/** The order in which the axes of a tensor lie in memory, the last one contiguous. */
public enum Layout {
  /** Batch, channels, height, width: planes one after another. */
  NCHW,
  /** Batch, height, width, channels: all channels of a pixel side by side. */
  NHWC
}
