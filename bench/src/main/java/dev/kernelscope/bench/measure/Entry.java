package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * One engine with a number of threads on its way to the start: prepared and checked, or out of the race with a reason.
 *
 * <p>Not thread-safe.
 */
final class Entry {

  private final String engine;
  private final int threads;
  private Starter starter;
  private Double maxError;
  private String reason;

  private Entry(String engine, int threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /**
   * Prepares the engine for a layer, in each layout that it may choose from, checks all of them and keeps the fastest.
   *
   * @param race how to find the fastest
   */
  static Entry of(
      Engines engines, String engine, int threads, LayoutChoice layout, LayerData data, Check check, Race race) {
    Entry entry = new Entry(engine, threads);
    List<Contestant> able = entry.prepare(engines, layout, data);
    if (!able.isEmpty()) {
      entry.reason = null;
      entry.choose(able, check, race);
    }
    return entry;
  }

  String engine() {
    return engine;
  }

  int threads() {
    return threads;
  }

  /** Out of the race before it has run. */
  static Entry without(String engine, int threads, String reason) {
    Entry entry = new Entry(engine, threads);
    entry.reason = reason;
    return entry;
  }

  /** What is to be timed; null if it is out. */
  Starter starter() {
    return starter;
  }

  /** The error that the check found, or null. */
  Double maxError() {
    return maxError;
  }

  /** Which implementation races, or why none does. */
  @Override
  public String toString() {
    return engine + " x" + threads + ": " + (starter == null ? reason : starter.contestant().description());
  }

  /** Why it is out, or null. */
  String reason() {
    return reason;
  }

  private List<Contestant> prepare(Engines engines, LayoutChoice layout, LayerData data) {
    EngineName name = EngineName.parse(engine);
    ConvolutionProvider provider = engines.providers().stream()
        .filter(p -> p.name().equals(name.provider())).findFirst().orElse(null);
    if (provider == null) {
      reason = "there is no engine of that name";
      return List.of();
    }
    Support available = provider.availability();
    if (!available.isSupported()) {
      reason = available.reason();
      return List.of();
    }
    List<ConvProblem> problems = provider.automatic() ? layout.forOurs(data.problem()) : List.of(data.problem());
    List<ConvolutionImplementation> implementations = layout.order(name.among(provider.implementations()));
    List<Contestant> able =
        problems.stream().map(problem -> start(implementations, problem, data)).filter(Objects::nonNull).toList();
    provider.warmUp(); // otherwise the trial may prefer a layout whose kernels are compiled already
    return able;
  }

  /** The first implementation that supports the problem; null, with the reason set, if none does. */
  private Contestant start(List<ConvolutionImplementation> implementations, ConvProblem problem, LayerData data) {
    StringJoiner refusals = new StringJoiner("; ");
    for (ConvolutionImplementation implementation : implementations) {
      Support support = implementation.supports(problem);
      if (support.isSupported()) {
        support = implementation.supports(problem, data.parameters());
      }
      if (support.isSupported()) {
        return start(implementation, problem, data);
      }
      refusals.add(support.reason());
    }
    reason = refusals.length() == 0 ? "it has no implementation here" : refusals.toString();
    return null;
  }

  private Contestant start(ConvolutionImplementation implementation, ConvProblem problem, LayerData data) {
    try {
      return Contestant.of(implementation.name(), problem,
          implementation.prepare(problem, data.parameters(), threads), threads, data.src());
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      reason = "cannot be prepared: " + oneLine(e);
      return null;
    }
  }

  private void choose(List<Contestant> able, Check check, Race race) {
    List<Starter> starters = new ArrayList<>();
    try {
      for (Contestant one : able) {
        Contestant.First first = one.first();
        Check.Result result = check.judge(first.output());
        maxError = Math.max(maxError == null ? 0 : maxError, result.maxError());
        reason = reason == null ? result.failure() : reason;
        starters.add(new Starter(one, first.nanos()));
      }
      starter = reason == null ? fastest(starters, race) : null;
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      reason = oneLine(e);
    }
    reason = reason == null ? null : Measurement.FAILED_CHECK + reason;
    maxError = maxError == null || !Double.isFinite(maxError) ? null : maxError;
    able.stream().filter(one -> starter == null || one != starter.contestant()).forEach(Contestant::close);
  }

  /** The one with the shortest sample: what disturbs so short a trial makes samples longer. */
  private static Starter fastest(List<Starter> starters, Race race) {
    if (starters.size() == 1) {
      return starters.getFirst();
    }
    List<double[]> samples = race.run(starters);
    return starters.stream()
        .min(Comparator.comparingDouble(one -> Arrays.stream(samples.get(starters.indexOf(one))).min().orElseThrow()))
        .orElseThrow();
  }

  /** Frees what the contestant holds. */
  void close() {
    if (starter != null) {
      starter.contestant().close();
      starter = null;
    }
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return (e.getClass().getSimpleName() + message).lines().findFirst().orElse("");
  }
}
