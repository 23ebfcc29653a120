package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import picocli.CommandLine.Command;

/** Watch the kernel slide. */
@Command(name = "view", description = "Watch the kernel slide.")
final class ViewCommand extends CommandBase {

  ViewCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    throw Failure.failed("no renderer is installed");
  }
}
