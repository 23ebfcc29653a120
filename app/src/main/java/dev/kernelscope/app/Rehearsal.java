package dev.kernelscope.app;

import dev.kernelscope.app.io.Console;

/**
 * Runs several command lines in one JVM, so that the launcher can have it record what they load and link. Each argument
 * is a command line whose words are separated by single spaces.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Runs them one after the other and exits with the largest of their codes. */
  public static void main(String[] args) {
    int code = 0;
    for (String line : args) {
      code = Math.max(code, new Cli(Console.system()).run(line.split(" ")));
    }
    System.exit(code);
  }
}
