package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param suites the suites, the user's own problems among them
 * @param engines names of engines that exist
 * @param threads numbers of threads, each at least 1
 * @param timing how long
 * @param layout in which memory layout
 * @param forks number of JVMs, at least 1
 */
record Request(
    List<Suite> suites, List<String> engines, List<Integer> threads, Timing timing, LayoutChoice layout, int forks) {

  /** Number of layers in all suites. */
  int layers() {
    return suites.stream().mapToInt(s -> s.layers().size()).sum();
  }

  /** What is measured on, which engines there are, and in which layout. */
  List<String> about(Engines installed) {
    return List.of(Machine.describe(), Machine.describe(installed, engines), layout == LayoutChoice.OWN
        ? "layout own: each engine in the memory layout that suits it"
        : "layout given: NCHW in and out unless a layer says otherwise, conversions counted");
  }

  /** Rough seconds for one JVM. */
  double seconds() {
    return layers() * engines.size() * threads.size() * timing.perContestant().toMillis() / 1e3;
  }
}
