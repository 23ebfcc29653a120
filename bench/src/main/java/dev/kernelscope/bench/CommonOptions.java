package dev.kernelscope.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command below {@code bench} has, shown after its own. */
final class CommonOptions {

  private static final int LAST = 100;

  @SuppressWarnings("unused")
  @Option(names = {"-h", "--help"}, usageHelp = true, order = LAST, description = "Show this help.")
  private boolean help;

  @SuppressWarnings("unused")
  @Option(names = "--version", versionHelp = true, order = LAST + 1, description = "Show the version.")
  private boolean version;

  @Option(names = "--quiet", order = LAST + 2, description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(names = "--verbose", order = LAST + 3, description = "Show stack traces of errors.")
  private boolean verbose;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** What turns the words of the command's options into values. */
  OptionValues values() {
    return new OptionValues(command.commandLine());
  }

  /** Whether only results and errors are wanted. */
  boolean isQuiet() {
    return quiet;
  }

  /** Whether errors are to show where they came from. */
  boolean isVerbose() {
    return verbose;
  }
}
