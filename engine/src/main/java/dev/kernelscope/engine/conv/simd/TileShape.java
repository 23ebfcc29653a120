package dev.kernelscope.engine.conv.simd;

/**
 * The largest tile of sums that stays in registers, beside the weights and one broadcast input value. Measured, not
 * derived: C2 needs more room than the arithmetic says.
 *
 * @param pixels output pixels
 * @param vectors vectors of filters a pixel
 */
record TileShape(int pixels, int vectors) {

  /** The tile where all filters read the same values. */
  static TileShape of(Machine machine) {
    return new TileShape(machine.registers() == 32 ? 14 : 6, 2);
  }

  /** The tile where each channel has its own filter: one vector, for every product needs an input vector of its own. */
  static TileShape depthwise(Machine machine) {
    return new TileShape(machine.registers() == 32 ? 14 : 12, 1);
  }
}
