package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;

/** Asks the Vector API for its width; loaded only where the module is there. */
final class PreferredSpecies {

  private PreferredSpecies() {}

  static int bits() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize();
  }
}
