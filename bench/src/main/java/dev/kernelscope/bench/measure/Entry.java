package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.StringJoiner;

/**
 * One engine with a number of threads on its way to the start: prepared and checked, or out of the race with a reason.
 *
 * <p>Not thread-safe.
 */
final class Entry {

  private final String engine;
  private final int threads;
  private Contestant contestant;
  private Double maxError;
  private String reason;

  private Entry(String engine, int threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** Prepares the engine for a layer and checks it. */
  static Entry of(Engines engines, String engine, int threads, LayoutChoice layout, LayerData data, Check check) {
    Entry entry = new Entry(engine, threads);
    entry.prepare(engines, layout, data);
    entry.check(check);
    return entry;
  }

  String engine() {
    return engine;
  }

  int threads() {
    return threads;
  }

  /** What is to be timed; null if it is out. */
  Contestant contestant() {
    return contestant;
  }

  /** The error that the check found, or null. */
  Double maxError() {
    return maxError;
  }

  /** Why it is out, or null. */
  String reason() {
    return reason;
  }

  private void prepare(Engines engines, LayoutChoice layout, LayerData data) {
    ConvolutionProvider provider = engines.providers().stream()
        .filter(p -> p.name().equals(engine)).findFirst().orElse(null);
    if (provider == null) {
      reason = "there is no engine of that name";
      return;
    }
    Support available = provider.availability();
    if (!available.isSupported()) {
      reason = available.reason();
      return;
    }
    ConvProblem problem = provider.automatic() ? layout.forOurs(data.problem()) : data.problem();
    StringJoiner refusals = new StringJoiner("; ");
    for (ConvolutionImplementation implementation : layout.order(provider.implementations())) {
      Support support = implementation.supports(problem);
      if (support.isSupported()) {
        start(implementation, problem, data);
        return;
      }
      refusals.add(support.reason());
    }
    reason = refusals.length() == 0 ? "it has no implementation here" : refusals.toString();
  }

  private void start(ConvolutionImplementation implementation, ConvProblem problem, LayerData data) {
    try {
      contestant = Contestant.of(problem, implementation.prepare(problem, data.parameters(), threads), data.src());
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      reason = "cannot be prepared: " + oneLine(e);
    }
  }

  private void check(Check check) {
    if (contestant == null) {
      return;
    }
    try {
      Check.Result result = check.judge(contestant.checkedRun());
      maxError = Double.isFinite(result.maxError()) ? result.maxError() : null;
      reason = result.failure();
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      reason = oneLine(e);
    }
    if (reason != null) {
      reason = Measurement.FAILED_CHECK + reason;
      close();
    }
  }

  /** Frees what the contestant holds. */
  void close() {
    if (contestant != null) {
      contestant.close();
      contestant = null;
    }
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return (e.getClass().getSimpleName() + message).lines().findFirst().orElse("");
  }
}
