package dev.kernelscope.app;

import dev.kernelscope.app.io.Console;

/** Entry point of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    System.exit(new Cli(Console.system()).run(args));
  }
}
