package dev.kernelscope.bench.measure;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fused multiply-adds in registers, as many independent ones as hide the latency of one. Written out, because C2 keeps
 * vectors in registers only as local variables. Two widths: 12 accumulators and two operands fit the 16 registers of
 * AVX2 and cover two units of up to six cycles; 20 cover four units of up to five where there are 32 registers.
 */
final class FmaLoop {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Keeps the compiler from dropping a loop whose result nobody reads. */
  @SuppressWarnings("unused")
  private static volatile float sink;

  private FmaLoop() {}

  /** 12 or 20 accumulators. */
  enum Width {
    NARROW(12),
    WIDE(20);

    private final int accumulators;

    Width(int accumulators) {
      this.accumulators = accumulators;
    }

    /** Operations of one turn of the loop; a fused multiply-add is two. */
    double operationsPerLoop() {
      return 2.0 * accumulators * SPECIES.length();
    }

    /** Turns that often. */
    void run(int loops) {
      sink = this == NARROW ? narrow(loops, 1) : wide(loops, 1);
    }
  }

  private static float narrow(int loops, float start) {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.5f + start * 1e-9f);
    FloatVector w = FloatVector.broadcast(SPECIES, 1e-7f);
    FloatVector a0 = FloatVector.broadcast(SPECIES, start);
    FloatVector a1 = a0.add(1f);
    FloatVector a2 = a0.add(2f);
    FloatVector a3 = a0.add(3f);
    FloatVector a4 = a0.add(4f);
    FloatVector a5 = a0.add(5f);
    FloatVector a6 = a0.add(6f);
    FloatVector a7 = a0.add(7f);
    FloatVector a8 = a0.add(8f);
    FloatVector a9 = a0.add(9f);
    FloatVector a10 = a0.add(10f);
    FloatVector a11 = a0.add(11f);
    for (int i = 0; i < loops; i++) {
      a0 = x.fma(w, a0);
      a1 = x.fma(w, a1);
      a2 = x.fma(w, a2);
      a3 = x.fma(w, a3);
      a4 = x.fma(w, a4);
      a5 = x.fma(w, a5);
      a6 = x.fma(w, a6);
      a7 = x.fma(w, a7);
      a8 = x.fma(w, a8);
      a9 = x.fma(w, a9);
      a10 = x.fma(w, a10);
      a11 = x.fma(w, a11);
    }
    FloatVector sum = a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7).add(a8)
        .add(a9).add(a10).add(a11);
    return sum.reduceLanes(VectorOperators.ADD);
  }

  private static float wide(int loops, float start) {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.5f + start * 1e-9f);
    FloatVector w = FloatVector.broadcast(SPECIES, 1e-7f);
    FloatVector a0 = FloatVector.broadcast(SPECIES, start);
    FloatVector a1 = a0.add(1f);
    FloatVector a2 = a0.add(2f);
    FloatVector a3 = a0.add(3f);
    FloatVector a4 = a0.add(4f);
    FloatVector a5 = a0.add(5f);
    FloatVector a6 = a0.add(6f);
    FloatVector a7 = a0.add(7f);
    FloatVector a8 = a0.add(8f);
    FloatVector a9 = a0.add(9f);
    FloatVector a10 = a0.add(10f);
    FloatVector a11 = a0.add(11f);
    FloatVector a12 = a0.add(12f);
    FloatVector a13 = a0.add(13f);
    FloatVector a14 = a0.add(14f);
    FloatVector a15 = a0.add(15f);
    FloatVector a16 = a0.add(16f);
    FloatVector a17 = a0.add(17f);
    FloatVector a18 = a0.add(18f);
    FloatVector a19 = a0.add(19f);
    for (int i = 0; i < loops; i++) {
      a0 = x.fma(w, a0);
      a1 = x.fma(w, a1);
      a2 = x.fma(w, a2);
      a3 = x.fma(w, a3);
      a4 = x.fma(w, a4);
      a5 = x.fma(w, a5);
      a6 = x.fma(w, a6);
      a7 = x.fma(w, a7);
      a8 = x.fma(w, a8);
      a9 = x.fma(w, a9);
      a10 = x.fma(w, a10);
      a11 = x.fma(w, a11);
      a12 = x.fma(w, a12);
      a13 = x.fma(w, a13);
      a14 = x.fma(w, a14);
      a15 = x.fma(w, a15);
      a16 = x.fma(w, a16);
      a17 = x.fma(w, a17);
      a18 = x.fma(w, a18);
      a19 = x.fma(w, a19);
    }
    FloatVector sum = a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7).add(a8)
        .add(a9).add(a10).add(a11).add(a12).add(a13).add(a14).add(a15).add(a16)
        .add(a17).add(a18).add(a19);
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
