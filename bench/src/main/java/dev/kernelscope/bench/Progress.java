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
  private final boolean verbose;
  private final long start = System.nanoTime();
  private final int layers;
  private final double estimate;
  private int done;

  /**
   * The progress of one run.
   *
   * @param layers number of layers that will be announced
   * @param estimate seconds for all of them
   */
  Progress(PrintStream out, boolean quiet, boolean verbose, int layers, double estimate) {
    this.out = out;
    this.quiet = quiet;
    this.verbose = verbose;
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

  /** A line for users who want to know it all. */
  void detail(String line) {
    if (verbose) {
      out.println("  " + line);
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
