package dev.kernelscope.app.option;

import picocli.CommandLine.Option;

/** What every command takes. */
public final class CommonOptions {

  @Option(names = {"-h", "--help"}, usageHelp = true, order = 90,
      description = "Show a short help (-h), or the whole one with examples (--help).")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.", order = 92)
  private boolean version;

  @Option(names = "--quiet", description = "Say nothing but results and errors.", order = 93)
  private boolean quiet;

  @Option(names = "--verbose", description = "Say what is done, and show stack traces of errors.", order = 94)
  private boolean verbose;

  /** Whether only help is wanted. */
  public boolean help() {
    return help;
  }

  /** Whether only the version is wanted. */
  public boolean version() {
    return version;
  }

  /** Whether only results and errors are wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether details are wanted. */
  public boolean verbose() {
    return verbose;
  }
}
