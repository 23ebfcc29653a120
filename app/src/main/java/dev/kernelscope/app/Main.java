package dev.kernelscope.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(name = "kernelscope", version = "0.1.0-SNAPSHOT", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
