package dev.kernelscope.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Says on standard error where a long measurement is and how long it will take. Whole lines: nothing to clean up in a
 * log.
 */
final class Progress {

  private static final double SHORT_SECONDS = 100;
  private static final double MINUTE = 60;

  private final PrintStream out;
  private final boolean quiet;
  private final boolean verbose;
  private final Request request;
  private final double estimate;
  private final long start = System.nanoTime();
  private int layers;
  private double passed;

  /**
   * The progress of one JVM.
   *
   * @param request its layers and the JVMs that follow
   */
  Progress(PrintStream out, boolean quiet, boolean verbose, Request request) {
    this.out = out;
    this.quiet = quiet;
    this.verbose = verbose;
    this.request = request;
    this.estimate = request.seconds();
  }

  /**
   * The next layer begins.
   *
   * @param seconds what was estimated for it
   */
  void layer(String suite, String name, double seconds) {
    layers++;
    String fork = request.fork() == 0 ? "" : "JVM " + request.fork() + " of " + request.forks() + " ";
    say(String.format(Locale.ROOT, "%s[%d/%d] %s %s, about %s left", fork, layers, request.layers(), suite, name,
        duration(left((System.nanoTime() - start) / 1e9))));
    passed += seconds;
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

  /** What was estimated for the layers and JVMs to come, in proportion to what it was for those that are done. */
  private double left(double elapsed) {
    double pace = passed == 0 ? 1 : elapsed / passed;
    int later = request.fork() == 0 ? 0 : request.forks() - request.fork();
    return pace * (estimate - passed + later * estimate);
  }

  /** {@code 45 s}, {@code 3 min}. */
  static String duration(double seconds) {
    return seconds < SHORT_SECONDS ? Math.max(1, Math.round(seconds)) + " s" : Math.round(seconds / MINUTE) + " min";
  }
}
