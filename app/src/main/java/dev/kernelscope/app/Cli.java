package dev.kernelscope.app;

import dev.kernelscope.app.command.Commands;
import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.OneLineLoggerFinder;
import dev.kernelscope.app.io.StreamFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs one command line: finds the command, parses, and turns whatever happens into an exit code and at most one line.
 */
final class Cli {

  private static final Set<String> BEFORE_COMMAND = Set.of("--quiet", "--verbose");

  private final Console console;

  Cli(Console console) {
    this.console = console;
  }

  /** Runs and returns the exit code. */
  int run(String... args) {
    boolean verbose = Arrays.asList(args).contains("--verbose");
    OneLineLoggerFinder.setQuiet(Arrays.asList(args).contains("--quiet"));
    try {
      int code = execute(args);
      console.out().flush();
      return code;
    } catch (StreamFailure e) {
      if (e.readerGone()) {
        return 0;
      }
      Failure failure = Failure.failed("cannot write to standard output: " + e.getMessage(), e);
      return new ErrorLine(console, verbose).report(failure);
    }
  }

  private int execute(String[] args) {
    List<String> rest = new ArrayList<>(Arrays.asList(args));
    List<String> moved = new ArrayList<>();
    while (!rest.isEmpty() && BEFORE_COMMAND.contains(rest.getFirst())) {
      moved.add(rest.removeFirst());
    }
    if (!rest.isEmpty() && rest.getFirst().equals("help")) {
      rest.removeFirst();
      rest.add("--help");
    }
    String first = rest.isEmpty() ? "" : rest.getFirst();
    if (Set.of("-h", "--help").contains(first)) {
      Help.root(console);
      return 0;
    }
    CommandLine command = Commands.find(first, console).orElse(null);
    if (command == null) {
      command = Commands.find(Commands.DEFAULT, console).orElseThrow();
    } else {
      rest.removeFirst();
    }
    rest.addAll(0, moved);
    return execute(command, rest);
  }

  /**
   * A stream that fails is not the command's failure but this program's end: it is carried past picocli, which would
   * print what its handlers throw.
   */
  private int execute(CommandLine command, List<String> args) {
    AtomicReference<StreamFailure> lost = new AtomicReference<>();
    command.setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExecutionStrategy(parsed -> Help.requested(parsed, console) ? 0 : new CommandLine.RunLast().execute(parsed))
        .setParameterExceptionHandler((e, given) -> new ErrorLine(console, args.contains("--verbose")).report(e))
        .setExecutionExceptionHandler((e, line, parsed) -> {
          if (e instanceof StreamFailure failure) {
            lost.set(failure);
            return 1;
          }
          return new ErrorLine(console, args.contains("--verbose")).report(e);
        });
    int code = command.execute(args.toArray(String[]::new));
    if (lost.get() != null) {
      throw lost.get();
    }
    return code;
  }
}
