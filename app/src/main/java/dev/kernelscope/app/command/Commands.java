package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands by name. A command is made only when it is asked for: reading annotations takes time. */
public final class Commands {

  /** The program's name. */
  public static final String PROGRAM = "kernelscope";

  /** What runs where no command is named. */
  public static final String DEFAULT = "view";

  private static final List<Entry> ENTRIES = List.of(
      new Entry("view", ViewCommand::new),
      new Entry("conv", ConvCommand::new),
      new Entry("size", SizeCommand::new),
      new Entry("params", ParamsCommand::new),
      new Entry("lesson", LessonCommand::new),
      new Entry("quiz", QuizCommand::new),
      new Entry("train", TrainCommand::new),
      new Entry("network", NetworkCommand::new),
      new Entry("bench", BenchCommand::new),
      new Entry("info", InfoCommand::new),
      new Entry("completion", CompletionCommand::new));

  private Commands() {}

  private record Entry(String name, Function<Console, CommandBase> factory) {}

  /** All names, in the order of the help. */
  public static List<String> names() {
    return ENTRIES.stream().map(Entry::name).toList();
  }

  /** The parser of one command, named as the user calls it. */
  public static Optional<CommandLine> find(String name, Console console) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst()
        .map(entry -> parser(entry, console).setCommandName(PROGRAM + " " + name));
  }

  /** The parser of all commands, for help and completion. */
  public static CommandLine all(Console console) {
    CommandLine root = new CommandLine(CommandSpec.create().name(PROGRAM));
    root.getCommandSpec().usageMessage()
        .description("See how a convolution works, and compute it at native speed in pure Java.")
        .footer("", "Without a command: view. 'kernelscope COMMAND --help' explains a command with examples.");
    for (Entry entry : ENTRIES) {
      root.addSubcommand(entry.name(), parser(entry, console));
    }
    return root;
  }

  private static CommandLine parser(Entry entry, Console console) {
    CommandLine parser = new CommandLine(entry.factory().apply(console));
    parser.getCommandSpec().usageMessage().sortOptions(false);
    return parser;
  }
}
