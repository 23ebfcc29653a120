package dev.kernelscope.app;

import dev.kernelscope.app.command.Commands;
import dev.kernelscope.app.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** Prints help and version. */
final class Help {

  private Help() {}

  /** The list of commands. */
  static void root(Console console) {
    console.out().print(usage(Commands.all(console)));
  }

  /** Prints what the user asked for instead of running the command; {@code -h} leaves the examples out. */
  static boolean requested(ParseResult parsed, Console console) {
    CommandLine command = parsed.commandSpec().commandLine();
    if (command.isVersionHelpRequested()) {
      console.print(Commands.PROGRAM + " " + version());
      return true;
    }
    if (!command.isUsageHelpRequested()) {
      return false;
    }
    if (!parsed.originalArgs().contains("--help")) {
      command.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_FOOTER);
    }
    console.out().print(usage(command));
    return true;
  }

  private static String usage(CommandLine command) {
    return command.getUsageMessage(CommandLine.Help.Ansi.OFF).replace(System.lineSeparator(), "\n");
  }

  /** The version that the build wrote. */
  static String version() {
    try (InputStream in = Help.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
