package dev.kernelscope.bench.measure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What came out for one engine on one layer with a number of threads. A figure that there is not is null, and then
 * there is a reason.
 *
 * @param suite name of the suite
 * @param layer the layer's problem string
 * @param threads most threads that it could use
 * @param engine name of the engine
 * @param medianMicros median time of one execution in microseconds
 * @param gflops 10⁹ operations of the direct method a second at that time
 * @param peakShare {@code gflops} over the machine's measured peak for that many threads; above 1 where an algorithm
 *     saves operations
 * @param maxError largest error of the check, over Σ|x·w| of its cell
 * @param rounds samples that the median was taken from; 0 if none was taken
 * @param reason why a figure is missing; null where none is
 * @param disturbance processors that other programs kept busy meanwhile, where that spoils the figures; 0 where not
 */
public record Measurement(
    String suite,
    String layer,
    int threads,
    String engine,
    Double medianMicros,
    Double gflops,
    Double peakShare,
    Double maxError,
    int rounds,
    String reason,
    double disturbance) {

  /** How the reason begins where an engine computed something wrong. */
  static final String FAILED_CHECK = "failed its check: ";

  /** Checks that what is missing has a reason. */
  public Measurement {
    if (reason == null && (medianMicros == null || gflops == null || peakShare == null || maxError == null)) {
      throw new IllegalArgumentException("a figure of " + engine + " on " + layer + " is missing without a reason");
    }
  }

  /** What an undisturbed machine gave. */
  public Measurement(String suite, String layer, int threads, String engine, Double medianMicros, Double gflops,
      Double peakShare, Double maxError, int rounds, String reason) {
    this(suite, layer, threads, engine, medianMicros, gflops, peakShare, maxError, rounds, reason, 0);
  }

  /** Whether other programs spoiled its figures. */
  public boolean isDisturbed() {
    return disturbance > 0;
  }

  /** Whether it was timed. */
  public boolean isTimed() {
    return medianMicros != null;
  }

  /** Whether the engine computed something wrong. */
  public boolean isWrong() {
    return reason != null && reason.startsWith(FAILED_CHECK);
  }

  /** Whether it stands for the same engine, layer and threads. */
  public boolean samePlace(Measurement other) {
    return isAt(other.suite, other.layer, other.threads, other.engine);
  }

  /** Whether it stands for that engine, layer and threads. */
  boolean isAt(String ofSuite, String ofLayer, int onThreads, String ofEngine) {
    return suite.equals(ofSuite) && layer.equals(ofLayer) && threads == onThreads && engine.equals(ofEngine);
  }

  /** The medians of rows that several JVMs have measured, place by place. */
  public static List<Measurement> medians(List<List<Measurement>> runs) {
    return IntStream.range(0, runs.getFirst().size())
        .mapToObj(place -> median(runs.stream().map(rows -> rows.get(place)).toList())).toList();
  }

  /**
   * The median over several JVMs: of each figure on its own, except that the error is the largest, and the rounds are
   * the sum.
   *
   * @param runs the same place in each JVM, at least one
   */
  public static Measurement median(List<Measurement> runs) {
    Measurement first = runs.getFirst();
    if (!runs.stream().allMatch(first::samePlace)) {
      throw new IllegalArgumentException("runs of different layers or engines: " + runs);
    }
    return new Measurement(first.suite, first.layer, first.threads, first.engine,
        median(runs, Measurement::medianMicros),
        median(runs, Measurement::gflops),
        median(runs, Measurement::peakShare),
        runs.stream().map(Measurement::maxError).filter(Objects::nonNull).max(Double::compare).orElse(null),
        runs.stream().mapToInt(Measurement::rounds).sum(),
        runs.stream().map(Measurement::reason).filter(Objects::nonNull).findFirst().orElse(null),
        Statistics.median(runs.stream().mapToDouble(Measurement::disturbance).toArray()));
  }

  private static Double median(List<Measurement> runs, Function<Measurement, Double> figure) {
    double[] values = runs.stream().map(figure).filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
    return values.length == 0 ? null : Double.valueOf(Statistics.median(values));
  }
}
