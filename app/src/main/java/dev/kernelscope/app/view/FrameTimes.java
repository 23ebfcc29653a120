package dev.kernelscope.app.view;

import java.util.Arrays;
import java.util.Locale;

/** Collects how long frames took to make, for {@code --fps}. */
public final class FrameTimes {

  private static final double NANOS_A_MILLISECOND = 1e6;

  private double[] milliseconds = new double[64];
  private int count;

  /** An empty collection. */
  public FrameTimes() {}

  /** Adds a frame. */
  public void add(long nanoseconds) {
    if (count == milliseconds.length) {
      milliseconds = Arrays.copyOf(milliseconds, 2 * count);
    }
    milliseconds[count++] = nanoseconds / NANOS_A_MILLISECOND;
  }

  /** {@code 120 frames, median 4.2 ms, longest 31.0 ms}. */
  public String summary() {
    if (count == 0) {
      return "no frames";
    }
    double[] sorted = Arrays.copyOf(milliseconds, count);
    Arrays.sort(sorted);
    return String.format(Locale.ROOT, "%d frame%s, median %.1f ms, longest %.1f ms", count, count == 1 ? "" : "s",
        sorted[count / 2], sorted[count - 1]);
  }
}
