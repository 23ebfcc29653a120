package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Discrete Fourier transforms of columns, as many side by side as a vector has lanes, so that nothing is ever shuffled.
 * Frequencies come out in bit-reversed order and are taken back in that order; the caller never needs another.
 *
 * <p>Source: J. Cooley and J. Tukey, "An algorithm for the machine calculation of complex Fourier series" (1965):
 * forward by decimation in frequency, back by decimation in time, in place.
 */
final class Fourier {

  static final VectorSpecies<Float> S = species();

  /** Columns that are transformed side by side. */
  static final int LANES = S.length();

  private final int size;
  private final float[] cosines;
  private final float[] sines;

  /** Transforms of columns of that many rows, a power of two. */
  Fourier(int size) {
    this.size = size;
    this.cosines = new float[size / 2];
    this.sines = new float[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cosines[i] = (float) Math.cos(2 * Math.PI * i / size);
      sines[i] = (float) -Math.sin(2 * Math.PI * i / size);
    }
  }

  private static VectorSpecies<Float> species() {
    return switch (Capabilities.current().machine().bits()) {
      case 128 -> FloatVector.SPECIES_128;
      case 256 -> FloatVector.SPECIES_256;
      default -> FloatVector.SPECIES_512;
    };
  }

  /** The frequency that stands in a row of the transform. */
  int frequency(int row) {
    return Integer.reverse(row) >>> 1 + Integer.numberOfLeadingZeros(size);
  }

  /** Transforms columns whose real and imaginary parts lie row after row. */
  void forward(float[] re, int reAt, float[] im, int imAt) {
    for (int half = size / 2, step = 1; half >= 1; half /= 2, step *= 2) {
      for (int j = 0; j < half; j++) {
        part(re, reAt, im, imAt, half, j, cosines[j * step], sines[j * step]);
      }
    }
  }

  private void part(float[] re, int reAt, float[] im, int imAt, int half, int j, float cosine, float sine) {
    FloatVector c = FloatVector.broadcast(S, cosine);
    FloatVector s = FloatVector.broadcast(S, sine);
    for (int row = j; row < size; row += 2 * half) {
      int p = row * LANES;
      int q = (row + half) * LANES;
      FloatVector ar = FloatVector.fromArray(S, re, reAt + p);
      FloatVector ai = FloatVector.fromArray(S, im, imAt + p);
      FloatVector br = FloatVector.fromArray(S, re, reAt + q);
      FloatVector bi = FloatVector.fromArray(S, im, imAt + q);
      FloatVector dr = ar.sub(br);
      FloatVector di = ai.sub(bi);
      ar.add(br).intoArray(re, reAt + p);
      ai.add(bi).intoArray(im, imAt + p);
      dr.mul(c).sub(di.mul(s)).intoArray(re, reAt + q);
      dr.mul(s).add(di.mul(c)).intoArray(im, imAt + q);
    }
  }

  /** The inverse of {@link #forward}, times the size. */
  void back(float[] re, int reAt, float[] im, int imAt) {
    for (int half = 1, step = size / 2; half < size; half *= 2, step /= 2) {
      for (int j = 0; j < half; j++) {
        join(re, reAt, im, imAt, half, j, cosines[j * step], -sines[j * step]);
      }
    }
  }

  private void join(float[] re, int reAt, float[] im, int imAt, int half, int j, float cosine, float sine) {
    FloatVector c = FloatVector.broadcast(S, cosine);
    FloatVector s = FloatVector.broadcast(S, sine);
    for (int row = j; row < size; row += 2 * half) {
      int p = row * LANES;
      int q = (row + half) * LANES;
      FloatVector ar = FloatVector.fromArray(S, re, reAt + p);
      FloatVector ai = FloatVector.fromArray(S, im, imAt + p);
      FloatVector r = FloatVector.fromArray(S, re, reAt + q);
      FloatVector i = FloatVector.fromArray(S, im, imAt + q);
      FloatVector br = r.mul(c).sub(i.mul(s));
      FloatVector bi = r.mul(s).add(i.mul(c));
      ar.add(br).intoArray(re, reAt + p);
      ai.add(bi).intoArray(im, imAt + p);
      ar.sub(br).intoArray(re, reAt + q);
      ai.sub(bi).intoArray(im, imAt + q);
    }
  }
}
