package dev.kernelscope.engine.conv.simd;

/**
 * What micro-kernels are cut to.
 *
 * @param bits width of a vector: 128, 256 or 512
 * @param registers number of vector registers: 16 or 32
 */
record Machine(int bits, int registers) {

  /** Checks the values. */
  Machine {
    if (bits != 128 && bits != 256 && bits != 512) {
      throw new IllegalArgumentException("vector width " + bits + " is not allowed: it must be 128, 256 or 512 bits");
    }
    if (registers != 16 && registers != 32) {
      throw new IllegalArgumentException("a machine with " + registers
          + " vector registers is not known: it must be 16 or 32");
    }
  }

  /** Floats of a vector. */
  int lanes() {
    return bits / Float.SIZE;
  }

  /** The fewest lanes of 4, 8, 16, up to those of a vector, that hold that many values; a vector's where none does. */
  int lanesFor(int values) {
    int lanes = 4;
    while (lanes < values && lanes < lanes()) {
      lanes *= 2;
    }
    return lanes;
  }
}
