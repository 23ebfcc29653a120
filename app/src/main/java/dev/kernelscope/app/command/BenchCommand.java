package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Stands in the list of commands for the benchmarks, which are a program of their own with native libraries of their
 * own.
 */
@Command(name = "bench", description = "Scalar against SIMD against native libraries, on this machine.",
    footer = {
      "", "Examples:",
      "  kernelscope bench --suite lesson,image --json bench.json",
      "  kernelscope bench --help"
    })
final class BenchCommand extends CommandBase {

  @Parameters(hidden = true, arity = "0..*")
  private List<String> arguments = List.of();

  BenchCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    throw Failure.failed("the benchmarks are a module of their own; the launcher starts it: ./kernelscope bench "
        + String.join(" ", arguments));
  }
}
