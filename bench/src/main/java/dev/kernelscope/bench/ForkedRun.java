package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.NetworkSum;
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
    return Measurement.medians(runs);
  }

  /** Rows of so slow an execution that it was the only sample: what differs from start to start is lost in it. */
  private List<Measurement> slow(List<Measurement> rows) {
    return request.timing().rounds() == 1 ? List.of()
        : rows.stream().filter(row -> row.isTimed() && row.rounds() == 1 && !NetworkSum.isSum(row)).toList();
  }

  private List<Measurement> fork(int fork, List<Measurement> before) {
    try (Scratch measured = Scratch.of("kernelscope-measured")) {
      return AnotherJvm.rows(words(fork, measured.holding(JsonReport.write(before, List.of())).path()));
    }
  }

  /** The request in the words of the command line. */
  private List<String> words(int fork, Path measured) {
    List<String> words = new ArrayList<>(request.measured());
    words.addAll(List.of(
        "--fork", Integer.toString(fork),
        "--fork-of", Integer.toString(request.forks()),
        "--measured", measured.toString()));
    words.addAll(manner);
    return words;
  }
}
