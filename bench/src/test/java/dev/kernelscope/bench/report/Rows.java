package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.util.List;

/** Measurements made up for tests. */
final class Rows {

  static final Layer FIRST = new Layer(ProblemString.parse("ic64ih56oc64kh3ph1"), 3);
  static final Layer SECOND = new Layer(ProblemString.parse("ic64ih56oc256kh1"), 1);
  static final Suite NETWORK = new Suite("net", List.of(FIRST, SECOND), true);

  private Rows() {}

  /** A timed row; the peak is 200 GFLOP/s. */
  static Measurement timed(Layer layer, int threads, String engine, double micros) {
    double gflops = layer.problem().operations() / micros / 1e3;
    return new Measurement("net", layer.name(), threads, engine, micros, gflops, gflops / 200, 1.25e-7, 9, null);
  }

  /** A row without figures. */
  static Measurement missing(Layer layer, String engine, String reason) {
    return new Measurement("net", layer.name(), 1, engine, null, null, null, null, 0, reason);
  }
}
