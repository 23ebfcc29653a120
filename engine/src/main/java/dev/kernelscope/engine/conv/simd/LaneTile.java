package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel of a depthwise layer on pixels: some neighbouring output pixels of a row by one vector of
 * channels, each with a filter of its own.
 *
 * @param pixels output pixels, at least 1
 * @param lanes channels a vector: 4, 8 or 16
 * @param kernel the taps and their steps
 * @param channels floats from one pixel to the next, in input and output
 * @param pitch floats from one input row to the next
 * @param columns output pixels of a row
 * @param held whether all weights stay in registers; otherwise each row of them is loaded when it is needed
 * @param bias whether sums start from the bias of their channel, otherwise from zero
 * @param activation what is done to the sums before they are stored
 */
record LaneTile(int pixels, int lanes, FilterTile.Kernel kernel, int channels, int pitch, int columns,
    boolean held, boolean bias, Activation activation) {

  /** Registers beside the sums and the weights: the loaded value, and one that C2 needs. */
  private static final int OTHERS = 2;

  /** The tile for rows of that many output pixels: pieces of equal length that fit the registers. */
  static LaneTile of(FilterTile.Kernel kernel, int columns, int channels, int pitch, boolean bias,
      Activation activation, int lanes, Machine machine) {
    int most = machine.registers() == 32 ? 8 : 4;
    int pieces = (columns + most - 1) / most;
    int pixels = (columns + pieces - 1) / pieces;
    boolean held = pixels + kernel.h() * kernel.w() + OTHERS <= machine.registers();
    return new LaneTile(pixels, lanes, kernel, channels, pitch, columns, held, bias, activation);
  }
}
