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
import picocli.CommandLine.Help.Ansi;

/** Entry point of {@code kernelscope bench}; {@code jmh} as the first argument hands the others to JMH. */
public final class Main {

  /** The first word of a command line that asks where the time goes. */
  static final String PROFILE = "profile";

  /** The first word of a command line that asks for the backward pass. */
  static final String GRADIENTS = "gradients";

  /** The first word of a command line that asks for a whole network. */
  static final String NETWORK = "network";

  private static final String JMH = "jmh";

  /** The long help has them, {@code -h} has not. */
  private static final String[] EXAMPLES = {
      "",
      "Examples:",
      "  kernelscope bench",
      "  kernelscope bench --suite resnet50 --engines simd,onednn --forks 3",
      "  kernelscope bench --problem mb1ic64ih56oc64kh3ph1 --json layer.json",
      "  kernelscope bench --suite image --chart image.svg",
      "  kernelscope bench network networks/mobilenet.onnx --forks 3",
      "  kernelscope bench profile mb1ic64ih56oc64kh3ph1",
      "  kernelscope bench gradients mb32ic16ih14oc32kh5ph2",
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
    String first = args.length > 0 ? args[0] : "";
    boolean named = first.equals(PROFILE) || first.equals(GRADIENTS) || first.equals(NETWORK);
    List<String> words = List.of(args).subList(named ? 1 : 0, args.length);
    ErrorLine errors = new ErrorLine(err, words.contains("--verbose"));
    StringWriter help = new StringWriter();
    try {
      Object command = switch (first) {
        case PROFILE -> new ProfileCommand(out);
        case GRADIENTS -> new GradientsCommand(engines, timing, out);
        case NETWORK -> new NetworkCommand(out, err);
        default -> new BenchCommand(engines, timing, out, err);
      };
      int status = parser(command, words, errors, help).execute(words.toArray(String[]::new));
      out.print(help.toString().replace(System.lineSeparator(), "\n"));
      return status;
    } catch (StandardOutput.ReaderGoneException e) {
      return 0;
    } catch (BenchException | OutOfMemoryError e) {
      return errors.report(e);
    }
  }

  private static CommandLine parser(Object command, List<String> words, ErrorLine errors, StringWriter help) {
    CommandLine line = new CommandLine(command)
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(help))
        .setParameterExceptionHandler((e, given) -> errors.report(e))
        .setExecutionExceptionHandler((e, given, parsed) ->
            e instanceof StandardOutput.ReaderGoneException ? 0 : errors.report(e));
    if (words.contains("--help") && command instanceof BenchCommand) {
      line.getCommandSpec().usageMessage().footer(EXAMPLES);
    }
    return line;
  }
}
