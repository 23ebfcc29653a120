package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.NetworkSum;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a request in several JVMs, one after the other, and takes the median over them: where code lies in memory
 * and what the compiler inlined differ from start to start, and no number of rounds in one JVM shows that.
 */
final class ForkedRun {

  private final Request request;
  private final List<String> manner;

  /**
   * A run.
   *
   * @param manner further options for each JVM, such as {@code --quiet}
   */
  ForkedRun(Request request, List<String> manner) {
    this.request = request;
    this.manner = manner;
  }

  /** Measures everything; ends early when a fork reports a wrong result. */
  List<Measurement> run() {
    List<List<Measurement>> runs = new ArrayList<>();
    for (int fork = 1; fork <= request.forks(); fork++) {
      runs.add(fork(fork, runs.isEmpty() ? List.of() : slow(runs.getFirst())));
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

  /** Rows of so slow an execution that it was the only sample: what differs from start to start is lost in it. */
  private List<Measurement> slow(List<Measurement> rows) {
    return request.timing().rounds() == 1 ? List.of()
        : rows.stream().filter(row -> row.isTimed() && row.rounds() == 1 && !NetworkSum.isSum(row)).toList();
  }

  private List<Measurement> fork(int fork, List<Measurement> before) {
    Path file = null;
    Path measured = null;
    try {
      file = Files.createTempFile("kernelscope-bench", ".json");
      measured = Files.createTempFile("kernelscope-measured", ".json");
      Files.writeString(measured, JsonReport.write(before, List.of()));
      Process process = new ProcessBuilder(command(file, fork, measured))
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
      delete(measured);
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
  private List<String> command(Path file, int fork, Path measured) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(request.measured());
    command.addAll(List.of(
        "--fork", Integer.toString(fork),
        "--fork-of", Integer.toString(request.forks()),
        "--measured", measured.toString(),
        "--json", file.toString(),
        "--overwrite"));
    command.addAll(manner);
    return command;
  }
}
