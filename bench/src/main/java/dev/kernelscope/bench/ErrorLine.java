package dev.kernelscope.bench;

import java.io.PrintStream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one line on standard error and an exit status, in the words of the program's other
 * commands.
 */
final class ErrorLine {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final PrintStream err;
  private final boolean verbose;

  /**
   * Errors of one run.
   *
   * @param verbose whether stack traces are wanted
   */
  ErrorLine(PrintStream err, boolean verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  /** Says it and gives the exit status. */
  int report(Throwable problem) {
    err.print("kernelscope: " + message(problem).lines().findFirst().orElse("").strip() + "\n");
    if (verbose) {
      problem.printStackTrace(err);
    }
    return problem instanceof ParameterException ? USAGE : FAILED;
  }

  private static String message(Throwable problem) {
    return switch (problem) {
      case UnmatchedArgumentException e -> unmatched(e) + help(e, "lists what is allowed");
      case MissingParameterException e -> lowerCase(e.getMessage()) + help(e, "explains it");
      case ParameterException e -> lowerCase(e.getMessage());
      case BenchException e -> e.getMessage();
      case OutOfMemoryError e -> "not enough memory for this; KERNELSCOPE_JAVA_OPTS=-Xmx8g, for example, allows more";
      default -> "unexpected " + problem.getClass().getSimpleName()
          + (problem.getMessage() == null ? "" : ": " + problem.getMessage()) + " (--verbose shows where)";
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    return e.isUnknownOption() ? "unknown option '" + word + "'" : "'" + word + "' is one argument too many";
  }

  private static String help(ParameterException e, String does) {
    return "; '" + e.getCommandLine().getCommandName() + " --help' " + does;
  }

  private static String lowerCase(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
