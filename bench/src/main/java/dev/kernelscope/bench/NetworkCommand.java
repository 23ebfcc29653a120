package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.network.NetworkBench;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.onnx.OnnxFormatException;
import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kernelscope bench network}: the time of one image through a whole network, beside ONNX Runtime. */
@Command(
    name = "kernelscope bench network",
    versionProvider = Version.class,
    sortOptions = false,
    description = "One image through a whole network beside ONNX Runtime: compares the values of every layer, then "
        + "times both in interleaved rounds.")
final class NetworkCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";
  private static final Duration WARM_UP = Duration.ofMillis(1500);

  @Parameters(paramLabel = "FILE", description = "A network, e.g. networks/mobilenet.onnx.")
  private String file;

  @Option(names = "--input", paramLabel = "HxW",
      description = "Rows and columns of the image where the network leaves them open; default 224x224.")
  private String input = "224x224";

  @Option(names = "--threads", paramLabel = "N,...", description = "Numbers of threads; default 1 and all.")
  private List<String> threads = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Samples of each; default 15.")
  private String rounds = "15";

  @Option(names = "--forks", paramLabel = "N", description = "Medians over so many JVMs; default 1.")
  private String forks = "1";

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON; - is standard output.")
  private String json;

  @Option(names = "--overwrite", description = "Replace a file that exists.")
  private boolean overwrite;

  @Mixin
  private CommonOptions common;

  @Spec
  private CommandSpec spec;

  private final StandardOutput out;
  private final PrintStream err;

  NetworkCommand(StandardOutput out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    OptionValues values = new OptionValues(spec.commandLine());
    int samples = values.positive("--rounds", rounds);
    int jvms = values.positive("--forks", forks);
    List<Integer> counts = values.threads(threads);
    OutputFile target = json == null || json.equals(STANDARD_OUTPUT) ? null
        : OutputFile.of(values.path(json), overwrite);
    NetworkBench bench = read(values);
    List<Measurement> rows = jvms == 1 ? measure(bench, counts, samples) : forked(counts, jvms);
    String text = JsonReport.write(rows, List.of());
    if (target != null) {
      target.write(text);
    }
    out.print(STANDARD_OUTPUT.equals(json) ? text : NetworkTable.of(rows));
    rows.stream().filter(Measurement::isWrong).findFirst().ifPresent(wrong -> {
      throw new BenchException(wrong.layer() + ": " + wrong.reason());
    });
    return 0;
  }

  private NetworkBench read(OptionValues values) {
    Path path = values.path(file);
    try {
      NetworkBench open = NetworkBench.of(path, Shape.of(1, 1));
      return new NetworkBench(open.name(), open.model(), open.graph(), shape(open));
    } catch (NoSuchFileException e) {
      throw new BenchException("there is no file '" + file + "'", e);
    } catch (OnnxFormatException | GraphException e) {
      throw new BenchException("'" + file + "': " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BenchException("cannot read '" + file + "': " + e.getMessage(), e);
    }
  }

  /** The input's own extents, the open ones as asked for. */
  private Shape shape(NetworkBench open) {
    if (!input.matches("[1-9]\\d{0,4}x[1-9]\\d{0,4}")) {
      throw new ParameterException(spec.commandLine(), "--input '" + input + "' is not allowed; allowed: HxW, such as "
          + "224x224, each from 1 to 99999");
    }
    List<GraphInput> inputs = open.graph().inputs();
    if (inputs.size() != 1 || inputs.getFirst().extents() == null || inputs.getFirst().extents().size() != 4) {
      throw new GraphException("the network has no single input of images N×C×H×W, so no image can go through it");
    }
    String[] size = input.split("x");
    int[] otherwise = {1, 3, Integer.parseInt(size[0]), Integer.parseInt(size[1])};
    int[] extents = new int[otherwise.length];
    for (int axis = 0; axis < extents.length; axis++) {
      int fixed = inputs.getFirst().extents().get(axis);
      extents[axis] = fixed == GraphInput.FREE ? otherwise[axis] : fixed;
    }
    return Shape.of(extents[0], extents[1], extents[2], extents[3]);
  }

  private List<Measurement> measure(NetworkBench bench, List<Integer> counts, int samples) {
    List<Measurement> rows = new ArrayList<>();
    for (int count : counts) {
      say(bench.name() + " " + bench.shape() + " on " + count + (count == 1 ? " thread" : " threads"));
      try {
        rows.addAll(bench.measure(count, WARM_UP, samples));
      } catch (GraphException e) {
        throw new BenchException("'" + file + "': " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private List<Measurement> forked(List<Integer> counts, int jvms) {
    List<List<Measurement>> runs = new ArrayList<>();
    for (int fork = 1; fork <= jvms; fork++) {
      say("JVM " + fork + " of " + jvms);
      runs.add(fork(counts));
    }
    return NetworkBench.medians(runs);
  }

  private List<Measurement> fork(List<Integer> counts) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), Main.NETWORK, file,
        "--input", input, "--rounds", rounds, "--json", STANDARD_OUTPUT, "--quiet",
        "--threads", String.join(",", counts.stream().map(count -> String.format(Locale.ROOT, "%d", count)).toList())));
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Thread killer = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(killer);
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
      if (status != 0 || text.isEmpty()) {
        throw new BenchException("a forked JVM ended with status " + status + " and no result");
      }
      return JsonReport.read(text);
    } catch (IOException e) {
      throw new BenchException("cannot fork a JVM: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private void say(String line) {
    if (!common.isQuiet()) {
      err.println(line);
    }
  }
}
