package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The classes of vectors of each width, as constants. JDK 25 returns a loaded or repeated vector as a
 * {@code FloatVector}; a cast to one of these lets C2 find the methods called on it without the profile, which all code
 * of a JVM shares. The classes themselves are private to the Vector API.
 */
final class VectorTypes {

  static final Class<? extends FloatVector> FLOATS_4 = of(FloatVector.SPECIES_128);
  static final Class<? extends FloatVector> FLOATS_8 = of(FloatVector.SPECIES_256);
  static final Class<? extends FloatVector> FLOATS_16 = of(FloatVector.SPECIES_512);

  static final Class<? extends FloatVector> PREFERRED = of(FloatVector.SPECIES_PREFERRED);

  private VectorTypes() {}

  private static Class<? extends FloatVector> of(VectorSpecies<Float> species) {
    return species.vectorType().asSubclass(FloatVector.class);
  }
}
