package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A script for the shell. */
@Command(name = "completion", description = "Print a script that completes commands and options in bash and zsh.",
    footer = {
      "", "Examples:",
      "  source <(kernelscope completion)                  # in ~/.bashrc or ~/.zshrc",
      "  kernelscope completion > /etc/bash_completion.d/kernelscope"
    })
final class CompletionCommand extends CommandBase {

  CompletionCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    CommandLine all = Commands.all(console());
    console().out().print(AutoComplete.bash("kernelscope", all).replace("\r\n", "\n"));
  }
}
