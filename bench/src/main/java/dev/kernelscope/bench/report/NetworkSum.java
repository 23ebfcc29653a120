package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The time of all convolutions of a network: each layer's median as often as the layer occurs. */
public final class NetworkSum {

  /** What stands in place of a layer's name. */
  static final String NAME = "sum";

  private NetworkSum() {}

  /** The rows without sums that may be among them, those of each network followed by its sums. */
  public static List<Measurement> added(List<Suite> suites, List<Measurement> rows) {
    List<Measurement> all = new ArrayList<>();
    for (Suite suite : suites) {
      rows.stream().filter(r -> r.suite().equals(suite.name()) && !isSum(r)).forEach(all::add);
      all.addAll(suite.network() ? of(suite, rows) : List.of());
    }
    return all;
  }

  /** Whether a row is a sum. */
  public static boolean isSum(Measurement row) {
    return row.layer().equals(NAME);
  }

  /** A sum for each engine and number of threads that has a time for every layer, in the order of the rows. */
  static List<Measurement> of(Suite suite, List<Measurement> rows) {
    List<Measurement> own = rows.stream().filter(r -> r.suite().equals(suite.name())).toList();
    String first = suite.layers().getFirst().name();
    List<Measurement> sums = new ArrayList<>();
    for (Measurement runner : own) {
      if (runner.layer().equals(first)) {
        sum(suite, runner, own).ifPresent(sums::add);
      }
    }
    return sums;
  }

  private static Optional<Measurement> sum(Suite suite, Measurement runner, List<Measurement> rows) {
    double micros = 0;
    double error = 0;
    double disturbance = 0;
    for (Layer layer : suite.layers()) {
      Optional<Measurement> found = rows.stream().filter(r -> r.layer().equals(layer.name()) && r.isTimed()
          && r.threads() == runner.threads() && r.engine().equals(runner.engine())).findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      micros += layer.count() * found.get().medianMicros();
      error = Math.max(error, found.get().maxError());
      disturbance = Math.max(disturbance, found.get().disturbance());
    }
    double gflops = suite.operations() / micros / 1e3;
    OptionalDouble peak = peak(rows, runner.threads());
    Double share = peak.isPresent() ? Double.valueOf(gflops / peak.getAsDouble()) : null;
    return Optional.of(new Measurement(suite.name(), NAME, runner.threads(), runner.engine(), micros, gflops, share,
        error, runner.rounds(), share == null ? runner.reason() : null, disturbance));
  }

  /** The peak that the rows were compared with, in GFLOP/s. */
  static OptionalDouble peak(List<Measurement> rows, int threads) {
    return rows.stream().filter(r -> r.threads() == threads && r.peakShare() != null)
        .mapToDouble(r -> r.gflops() / r.peakShare()).findFirst();
  }
}
