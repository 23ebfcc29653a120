package dev.kernelscope.engine.conv.simd;

/**
 * The largest tile of sums that stays in registers, beside the weights and one broadcast input value. Measured, not
 * derived: C2 needs more room than the arithmetic says.
 *
 * @param pixels output pixels
 * @param vectors vectors of filters a pixel
 */
record TileShape(int pixels, int vectors) {

  /** The tile for a machine. */
  static TileShape of(Machine machine) {
    return new TileShape(machine.registers() == 32 ? 14 : 6, 2);
  }
}
