package dev.kernelscope.bench.measure;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures layers: all engines with all numbers of threads are checked first and then run against each other in one
 * race.
 */
public final class LayerBench {

  /** Samples that choose the layout. */
  static final int TRIAL_ROUNDS = 3;

  private final Engines engines;
  private final PeakMeter peaks;
  private final Timing timing;
  private final LayoutChoice layout;
  private final Patience patience;

  /**
   * A bench over those engines.
   *
   * @param peaks asked once for each number of threads
   * @param before rows of an earlier JVM that are not to be measured again
   */
  public LayerBench(
      Engines engines, PeakMeter peaks, Timing timing, LayoutChoice layout, List<Measurement> before) {
    this.patience = new Patience(timing, before);
    this.engines = engines;
    this.peaks = peaks;
    this.timing = timing;
    this.layout = layout;
  }

  /**
   * One measurement for each number of threads and engine, in that order.
   *
   * @param suite the name that the results get
   * @param names engines; one that there is not gives a measurement with a reason
   * @param details told which implementation each engine chose
   */
  public List<Measurement> measure(
      String suite, Layer layer, List<String> names, List<Integer> threads, Consumer<String> details) {
    LayerData data = LayerData.of(layer);
    Check check = new Check(data);
    Race trial = new Race(timing.withRounds(TRIAL_ROUNDS));
    List<Entry> entries = new ArrayList<>();
    try {
      OtherLoad all = OtherLoad.fromNow();
      for (int count : threads) {
        for (String name : names) {
          String refusal = patience.refusal(suite, layer.name(), name, count, entries);
          entries.add(refusal != null ? Entry.without(name, count, refusal)
              : Entry.of(engines, name, count, layout, data, check, trial));
        }
      }
      entries.forEach(entry -> details.accept(entry.toString()));
      List<Entry> racing = entries.stream().filter(e -> e.starter() != null).toList();
      OtherLoad race = OtherLoad.fromNow();
      List<double[]> samples = new Race(timing).run(racing.stream().map(Entry::starter).toList());
      double inRace = race.processors().orElse(0);
      double before = all.processors().orElse(0);
      List<Measurement> results = new ArrayList<>();
      for (Entry entry : entries) {
        int place = racing.indexOf(entry);
        boolean ranBefore = place >= 0 && entry.starter().hasRun(timing);
        results.add(result(suite, layer, entry, place < 0 ? new double[0] : samples.get(place),
            ranBefore ? before : inRace));
      }
      return results;
    } finally {
      entries.forEach(Entry::close);
    }
  }

  private Measurement result(String suite, Layer layer, Entry entry, double[] samples, double others) {
    if (samples.length == 0) {
      return new Measurement(suite, layer.name(), entry.threads(), entry.engine(), null, null, null,
          entry.maxError(), 0, entry.reason());
    }
    double micros = Statistics.median(samples);
    double gflops = layer.problem().operations() / micros / 1e3;
    Peak peak = peaks.peak(entry.threads());
    return new Measurement(suite, layer.name(), entry.threads(), entry.engine(), micros, gflops,
        peak.share(gflops), entry.maxError(), samples.length, peak.reason(),
        OtherLoad.disturbance(others, entry.threads(), Runtime.getRuntime().availableProcessors()));
  }
}
