package dev.kernelscope.engine.conv.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transforms of columns, as many side by side as a vector has lanes, so that nothing is ever shuffled.
 * Frequencies come out in the order of {@link #frequency} and are taken back in that order; the caller never needs
 * another.
 *
 * <p>Source: J. Cooley and J. Tukey, "An algorithm for the machine calculation of complex Fourier series" (1965):
 * forward by decimation in frequency, back by decimation in time, with radices of 4 and 8: the fewer passes, the fewer
 * loads and stores. A transform back is one forward with real and imaginary parts exchanged.
 */
final class Fourier {

  /** Fewest rows of a transform: two passes. */
  static final int LEAST = 16;

  private final int size;
  private final int lanes;
  private final List<Step> forward = new ArrayList<>();
  private final List<Step> back = new ArrayList<>();

  private record Step(FourierPass pass, PassKernel kernel, float[] factors) {}

  /**
   * Transforms of columns of that many rows.
   *
   * @param size a power of two from {@link #LEAST} on
   * @param pitch floats from one row to the next where columns and frequencies lie
   */
  Fourier(int size, int lanes, int pitch, Kernels kernels) {
    this.size = size;
    this.lanes = lanes;
    int left = size;
    for (int radix = radix(left); radix > 0; radix = radix(left)) {
      left /= radix;
      int outside = left * radix == size ? pitch : lanes;
      int inside = left == 1 ? pitch : lanes;
      forward.add(step(new FourierPass(lanes, size, radix, left, outside, inside, false), kernels));
      back.addFirst(step(new FourierPass(lanes, size, radix, left, inside, outside, true), kernels));
    }
  }

  private static Step step(FourierPass pass, Kernels kernels) {
    return new Step(pass, kernels.pass(pass), pass.factors());
  }

  /** The radix of the next pass: 4 until what is left is a power of 8; 0 at the end. */
  private static int radix(int left) {
    if (left == 1) {
      return 0;
    }
    return Integer.numberOfTrailingZeros(left) % 3 == 0 ? 8 : 4;
  }

  /** Floats that a transform works in. */
  int floats() {
    return 2 * size * lanes;
  }

  /** The frequency that stands in a row of the transform. */
  int frequency(int row) {
    int frequency = 0;
    int weight = 1;
    for (Step step : forward) {
      frequency += row / step.pass.apart() % step.pass.radix() * weight;
      weight *= step.pass.radix();
    }
    return frequency;
  }

  /**
   * Transforms a vector of columns in place.
   *
   * @param x holds them: real parts from {@code re} on, imaginary ones from {@code im} on
   * @param work room for {@link #floats} from {@code workAt} on
   */
  void forward(float[] x, int re, int im, float[] work, int workAt) {
    run(forward, x, re, im, work, workAt, workAt + size * lanes);
  }

  /** The inverse of {@link #forward}, times the size. */
  void back(float[] x, int re, int im, float[] work, int workAt) {
    run(back, x, im, re, work, workAt, workAt + size * lanes);
  }

  private static void run(List<Step> steps, float[] x, int re, int im, float[] work, int workRe, int workIm) {
    int last = steps.size() - 1;
    Step first = steps.getFirst();
    first.kernel.run(x, re, im, work, workRe, workIm, first.factors);
    for (int i = 1; i < last; i++) {
      steps.get(i).kernel.run(work, workRe, workIm, work, workRe, workIm, steps.get(i).factors);
    }
    steps.get(last).kernel.run(work, workRe, workIm, x, re, im, steps.get(last).factors);
  }
}
