package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.bench.suite.Suites;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures a request in several JVMs, one after the other, and takes the median over them: where code lies in memory
 * and what the compiler inlined differ from start to start, and no number of rounds in one JVM shows that.
 */
final class ForkedRun {

  private final Request request;
  private final Progress progress;
  private final List<String> manner;

  /**
   * A run.
   *
   * @param manner further options for each JVM, such as {@code --quiet}
   */
  ForkedRun(Request request, Progress progress, List<String> manner) {
    this.request = request;
    this.progress = progress;
    this.manner = manner;
  }

  /** Measures everything; ends early when a fork reports a wrong result. */
  List<Measurement> run() {
    List<List<Measurement>> runs = new ArrayList<>();
    for (int fork = 1; fork <= request.forks(); fork++) {
      progress.say("fork " + fork + " of " + request.forks());
      runs.add(fork());
      if (runs.getLast().stream().anyMatch(Measurement::isWrong)) {
        break;
      }
    }
    List<Measurement> medians = new ArrayList<>();
    for (int i = 0; i < runs.getFirst().size(); i++) {
      int place = i;
      medians.add(Measurement.median(runs.stream().map(run -> run.get(place)).toList()));
    }
    return medians;
  }

  private List<Measurement> fork() {
    Path file = null;
    try {
      file = Files.createTempFile("kernelscope-bench", ".json");
      Process process = new ProcessBuilder(command(file))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      Thread killer = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(killer);
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
      String json = Files.readString(file);
      if (json.isEmpty()) {
        throw new BenchException("a forked JVM ended with status " + status + " and no result");
      }
      return JsonReport.read(json);
    } catch (IOException e) {
      throw new BenchException("cannot fork a JVM: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.getLogger(ForkedRun.class.getName()).log(System.Logger.Level.DEBUG, "a temporary file stays behind", e);
    }
  }

  /** This JVM's own flags and class path, and the request in the words of the command line. */
  private List<String> command(Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (Suite suite : request.suites()) {
      command.addAll(suite.name().equals(Suites.OWN_PROBLEMS)
          ? List.of("--problem", suite.layers().stream().map(Layer::name).collect(Collectors.joining(",")))
          : List.of("--suite", suite.name()));
    }
    command.addAll(List.of(
        "--engines", String.join(",", request.engines()),
        "--threads", request.threads().stream().map(String::valueOf).collect(Collectors.joining(",")),
        "--rounds", Integer.toString(request.timing().rounds()),
        "--layout", request.layout() == LayoutChoice.OWN ? "own" : "given",
        "--json", file.toString(),
        "--overwrite"));
    command.addAll(manner);
    return command;
  }
}
