package dev.kernelscope.engine.conv.simd;

/**
 * The largest tile of sums that stays in registers, beside the weights and one broadcast input value. Measured, not derived: C2 needs
 * more room than the arithmetic says.
 *
 * @param pixels output pixels
 * @param vectors vectors of filters a pixel
 */
record TileShape(int pixels, int vectors) {

  /** The tile for a machine and a number of lanes. */
  static TileShape of(Machine machine, int lanes) {
    if (machine.registers() == 32) {
      return new TileShape(14, 2);
    }
    return lanes == 4 ? new TileShape(4, 2) : new TileShape(12, 1);
  }

  /** The tile where each channel has its own filter: one vector, for every product needs an input vector of its own. */
  static TileShape depthwise(Machine machine) {
    return new TileShape(machine.registers() == 32 ? 14 : 12, 1);
  }
}
