package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any complex correlation in plain Java, in vectors of 128 bits (why: see {@link PlainTile}); results are bitwise those
 * of the generated micro-kernel.
 */
final class PlainSpectrum implements SpectrumKernel {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;

  private final SpectrumTile tile;

  /** The weights in the order in which they are added. */
  private final int[] order;

  PlainSpectrum(SpectrumTile tile) {
    this.tile = tile;
    this.order = new int[tile.width()];
    int next = 0;
    for (SpectrumTile.Run run : tile.runs()) {
      for (int j = run.first(); j < run.first() + run.count(); j++) {
        order[next++] = j;
        if (run.two()) {
          order[next++] = j + SpectrumTile.APART;
        }
      }
    }
  }

  @Override
  public void run(float[] x, int re, int im, float[] w, int wAt, int tiles) {
    int columns = tiles * tile.vectors() * tile.lanes();
    for (int column = 0; column < columns; column += S.length()) {
      FloatVector a = FloatVector.zero(S);
      FloatVector b = a;
      for (int j : order) {
        int weight = wAt + j * SpectrumTile.PARTS;
        FloatVector r = FloatVector.broadcast(S, w[weight]);
        FloatVector i = FloatVector.broadcast(S, w[weight + 1]);
        FloatVector n = FloatVector.broadcast(S, w[weight + 2]);
        FloatVector p = FloatVector.fromArray(S, x, re + column + j);
        FloatVector q = FloatVector.fromArray(S, x, im + column + j);
        a = q.fma(n, p.fma(r, a));
        b = q.fma(r, p.fma(i, b));
      }
      a.intoArray(x, re + column);
      b.intoArray(x, im + column);
    }
  }
}
