package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.engine.conv.Engines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Entry point of {@code kernelscope bench}; {@code jmh} as the first argument hands the others to JMH. */
public final class Main {

  private static final String JMH = "jmh";

  /** The long help has them, {@code -h} has not. */
  private static final String[] EXAMPLES = {
      "",
      "Examples:",
      "  kernelscope bench",
      "  kernelscope bench --suite resnet50 --engines simd,onednn --threads 1,2 --forks 3",
      "  kernelscope bench --problem mb1ic64ih56oc64kh3ph1 --json layer.json",
      "  kernelscope bench --suite image --chart image.svg",
      "  kernelscope bench jmh -l"};

  private Main() {}

  /** Runs one command line and exits with its status: 0 done, 1 failed or a wrong result, 2 wrong usage. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals(JMH)) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    System.exit(run(Engines.installed(), Timing.DEFAULT, out, err, args));
  }

  /** Runs one command line and gives its exit status. */
  static int run(Engines engines, Timing timing, StandardOutput out, PrintStream err, String... args) {
    BenchCommand command = new BenchCommand(engines, timing, out, err);
    CommandLine line = new CommandLine(command);
    if (List.of(args).contains("--help")) {
      line.getCommandSpec().usageMessage().footer(EXAMPLES);
    }
    line.setParameterExceptionHandler((e, words) -> {
      error(err, e, command.isVerbose());
      return 2;
    });
    line.setExecutionExceptionHandler((e, ignored, parsed) -> {
      if (e instanceof StandardOutput.ReaderGoneException) {
        return 0;
      }
      error(err, e, command.isVerbose());
      return e instanceof CommandLine.ParameterException ? 2 : 1;
    });
    StringWriter help = new StringWriter();
    line.setOut(new PrintWriter(help));
    int status = line.execute(args);
    try {
      out.print(help.toString());
    } catch (StandardOutput.ReaderGoneException e) {
      return 0;
    }
    return status;
  }

  private static void error(PrintStream err, Exception e, boolean verbose) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    err.println("kernelscope: " + message.lines().findFirst().orElse("").strip());
    if (verbose) {
      e.printStackTrace(err);
    }
  }
}
