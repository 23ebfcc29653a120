package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.report.Run;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.bench.suite.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be measured.
 *
 * @param suites the suites, the user's own problems among them
 * @param engines names of engines that exist
 * @param threads numbers of threads, each at least 1
 * @param timing how long
 * @param layout in which memory layout
 * @param forks number of JVMs, at least 1
 * @param fork which of them this JVM is, from 1; 0 if it is none of them
 * @param before rows that an earlier JVM has measured for all
 */
record Request(List<Suite> suites, List<String> engines, List<Integer> threads, Timing timing, LayoutChoice layout,
    int forks, int fork, List<Measurement> before) {

  /** What most engines do a second with a filter of one channel, at least. */
  private static final double SLOW_OPERATIONS = 10e9;

  /** Preparing, compiling and the reference's cells. */
  private static final double START_SECONDS = 1;

  /** Number of layers in all suites. */
  int layers() {
    return suites.stream().mapToInt(s -> s.layers().size()).sum();
  }

  /** The options in full, but for those that say what becomes of the figures. */
  List<String> options() {
    List<String> options = new ArrayList<>(measured());
    options.addAll(List.of("--forks", Integer.toString(forks)));
    return options;
  }

  /** The same without the number of JVMs. */
  List<String> measured() {
    List<String> options = new ArrayList<>();
    String names = suites.stream().map(Suite::name).filter(name -> !name.equals(Suites.OWN_PROBLEMS))
        .collect(Collectors.joining(","));
    if (!names.isEmpty()) {
      options.addAll(List.of("--suite", names));
    }
    suites.stream().filter(suite -> suite.name().equals(Suites.OWN_PROBLEMS)).forEach(suite -> options.addAll(List.of(
        "--problem", suite.layers().stream().map(Layer::name).collect(Collectors.joining(",")))));
    options.addAll(List.of(
        "--engines", String.join(",", engines),
        "--threads", threads.stream().map(String::valueOf).collect(Collectors.joining(",")),
        "--rounds", Integer.toString(timing.rounds()),
        "--patience", Long.toString(timing.patience().toSeconds()),
        "--layout", layout.word()));
    return options;
  }

  /** What is measured on, which engines there are, and in which layout. */
  List<String> about(Run run) {
    return List.of(run.machine(), run.installed(), layout == LayoutChoice.OWN
        ? "layout own: each engine in the memory layout that suits it"
        : "layout given: NCHW in and out unless a layer says otherwise, conversions counted");
  }

  /** Rough seconds for one JVM. */
  double seconds() {
    return suites.stream().flatMap(suite -> suite.layers().stream()).mapToDouble(this::seconds).sum();
  }

  /** Rough seconds for a layer in one JVM. */
  double seconds(Layer layer) {
    double patience = timing.patience().toMillis() / 1e3;
    double slow = layer.problem().input().c() > 1 ? 0
        : Math.min(patience / 2, layer.problem().operations() / SLOW_OPERATIONS);
    return START_SECONDS + engines.size() * threads.size() * (timing.perContestant().toMillis() / 1e3 + slow);
  }
}
