package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.network.NetworkBench;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.onnx.OnnxFormatException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  private final StandardOutput out;
  private final PrintStream err;

  NetworkCommand(StandardOutput out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    OptionValues values = common.values();
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
    int[] size = values.size("--input", input);
    try {
      return NetworkBench.of(path, size[0], size[1]);
    } catch (NoSuchFileException e) {
      throw new BenchException("there is no file '" + file + "'", e);
    } catch (OnnxFormatException | GraphException e) {
      throw new BenchException("'" + file + "': " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BenchException("cannot read '" + file + "': " + e.getMessage(), e);
    }
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
      if (runs.getLast().stream().anyMatch(Measurement::isWrong)) {
        return runs.getLast();
      }
    }
    return Measurement.medians(runs);
  }

  private List<Measurement> fork(List<Integer> counts) {
    return AnotherJvm.rows(List.of(Main.NETWORK, file, "--input", input, "--rounds", rounds, "--quiet",
        "--threads", String.join(",", counts.stream().map(String::valueOf).toList())));
  }

  private void say(String line) {
    if (!common.isQuiet()) {
      err.println(line);
    }
  }
}
