package dev.kernelscope.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Says on standard error where a long measurement is and how long it will take. Whole lines: nothing to clean up in a
 * log.
 */
final class Progress {

  private final PrintStream out;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private final int layers;
  private final double estimate;
  private int done;

  Progress(PrintStream out, boolean quiet, int layers, double estimate) {
    this.out = out;
    this.quiet = quiet;
    this.layers = layers;
    this.estimate = estimate;
  }

  /** The next layer begins. */
  void layer(String suite, String name) {
    say(String.format(Locale.ROOT, "[%d/%d] %s %s, about %s left", done + 1, layers, suite, name, duration(left())));
    done++;
  }

  /** A line, unless the user wants quiet. */
  void say(String line) {
    if (!quiet) {
      out.println(line);
    }
  }

  /** From the second layer on the time so far says more than the estimate. */
  private double left() {
    double elapsed = (System.nanoTime() - start) / 1e9;
    return done == 0 ? estimate : elapsed / done * (layers - done);
  }

  /** {@code 45 s}, {@code 3 min}. */
  static String duration(double seconds) {
    return seconds < 100 ? Math.max(1, Math.round(seconds)) + " s" : Math.round(seconds / 60) + " min";
  }
}
