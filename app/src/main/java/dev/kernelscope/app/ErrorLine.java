package dev.kernelscope.app;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.StreamFailure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
final class ErrorLine {

  private static final Pattern PICOCLI_VALUE = Pattern.compile("Invalid value for .*?: (.*)", Pattern.DOTALL);

  private final Console console;
  private final boolean verbose;

  ErrorLine(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  /** Says it, with a stack trace if details are wanted. */
  int report(Throwable problem) {
    if (ending()) {
      return Failure.FAILED;
    }
    flushResults();
    console.say(message(problem));
    if (verbose) {
      problem.printStackTrace(console.err());
    }
    return problem instanceof Failure failure ? failure.exitCode()
        : problem instanceof ParameterException ? Failure.USAGE : Failure.FAILED;
  }

  /** Whether a signal is ending the program: what breaks from then on is its doing, and so is the exit status. */
  private static boolean ending() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      return !Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException shuttingDown) {
      return true;
    }
  }

  /** What was printed before comes before the error. If it cannot be written, the error at hand is the one to tell. */
  private void flushResults() {
    try {
      console.out().flush();
    } catch (StreamFailure unwritable) {
      return;
    }
  }

  private static String message(Throwable problem) {
    return switch (problem) {
      case Failure failure -> failure.getMessage();
      case UnmatchedArgumentException e -> unmatched(e);
      case MissingParameterException e -> missing(e);
      case ParameterException e -> value(e);
      case OutOfMemoryError e -> "not enough memory for this; KERNELSCOPE_JAVA_OPTS=-Xmx8g, for example, allows more";
      default -> "unexpected " + problem.getClass().getSimpleName()
          + (problem.getMessage() == null ? "" : ": " + problem.getMessage()) + " (--verbose shows where)";
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    String help = "; '" + e.getCommandLine().getCommandName() + " --help' lists what is allowed";
    if (!e.isUnknownOption()) {
      return "'" + word + "' is one argument too many" + help;
    }
    List<String> suggestions = e.getSuggestions();
    String suggestion = suggestions.isEmpty() ? "" : ", did you mean " + suggestions.getFirst() + "?";
    return "unknown option '" + word + "'" + suggestion + help;
  }

  private static String missing(MissingParameterException e) {
    return lowerCase(e.getMessage()) + "; '" + e.getCommandLine().getCommandName() + " --help' explains it";
  }

  private static String value(ParameterException e) {
    Matcher matcher = PICOCLI_VALUE.matcher(e.getMessage());
    if (!matcher.matches()) {
      return lowerCase(e.getMessage());
    }
    String wrong = matcher.group(1);
    return e.getArgSpec() instanceof OptionSpec option ? option.longestName() + " " + wrong : wrong;
  }

  private static String lowerCase(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
