package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the common options and a console. */
abstract class CommandBase implements Callable<Integer> {

  @Mixin
  private CommonOptions common = new CommonOptions();

  @Spec
  private CommandSpec spec;

  private final Console console;

  CommandBase(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    run();
    return 0;
  }

  /** Does the work; whatever goes wrong is thrown as a {@link dev.kernelscope.app.io.Failure}. */
  abstract void run();

  Console console() {
    return console;
  }

  CommonOptions common() {
    return common;
  }

  /** Whether the user gave that option himself. */
  boolean given(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** Says a detail if the user asked for details. */
  void detail(String line) {
    if (common.verbose()) {
      console.say(line);
    }
  }
}
