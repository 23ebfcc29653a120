package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.LayerKind;
import dev.kernelscope.bench.suite.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Our engine against one native library on one layer, or on the sum of a network's.
 *
 * @param suite name of the suite
 * @param label the layer as people name it
 * @param group what it is shown with
 * @param peer name of the library's engine
 * @param target what is to be reached; null if nothing is
 * @param ratios the library's time over ours by number of threads
 * @param disturbed whether other programs spoiled one of them
 */
record Comparison(
    String suite, String label, String group, String peer, Target target, SortedMap<Integer, Double> ratios,
    boolean disturbed) {

  /** The group of sums. */
  static final String SUMS = "sums of networks";

  private static final String OURS = "simd";

  /** How far a ratio may be below its target and still be called reached: half of the last digit shown. */
  private static final double ROUNDING = 0.005;

  /**
   * All comparisons that the rows allow, by kind of layer, then by suite; sums at the end.
   *
   * @param given whether everybody was held to the problem's layout
   */
  static List<Comparison> of(List<Measurement> rows, boolean given) {
    Map<String, List<Measurement>> layers = new LinkedHashMap<>();
    rows.forEach(row -> layers.computeIfAbsent(row.suite() + " " + row.layer(), key -> new ArrayList<>()).add(row));
    List<Comparison> found = new ArrayList<>();
    for (LayerKind kind : LayerKind.values()) {
      layers.values().stream().filter(layer -> !NetworkSum.isSum(layer.getFirst()))
          .forEach(layer -> addLayer(found, layer, kind, given));
    }
    layers.values().stream().filter(layer -> NetworkSum.isSum(layer.getFirst()))
        .forEach(sums -> addSum(found, sums, given));
    return found;
  }

  private static void addLayer(List<Comparison> found, List<Measurement> rows, LayerKind kind, boolean given) {
    String suite = rows.getFirst().suite();
    Layer layer = Layer.parse(rows.getFirst().layer());
    if (LayerKind.of(layer.problem()) != kind) {
      return;
    }
    List<Target> targets = Target.of(suite, layer, given);
    if (targets.isEmpty()) {
      add(found, rows, LayerLabel.of(layer), kind.title(), given ? "onnxruntime" : kind.peer(), null);
    }
    targets.forEach(target -> add(found, rows, LayerLabel.of(layer), kind.title(), target.peer(), target));
  }

  private static void addSum(List<Comparison> found, List<Measurement> rows, boolean given) {
    Target target = given ? null : Target.ofSum(rows.getFirst().suite());
    add(found, rows, "all convolutions", SUMS, given ? "onnxruntime" : LayerKind.OTHER.peer(), target);
  }

  private static void add(
      List<Comparison> found, List<Measurement> rows, String label, String group, String peer, Target target) {
    SortedMap<Integer, Double> ratios = new TreeMap<>();
    boolean disturbed = false;
    for (Measurement ours : rows) {
      Double ratio = ours.engine().equals(OURS) ? Ratios.over(ours, rows, peer) : null;
      if (ratio != null) {
        ratios.put(ours.threads(), ratio);
        disturbed |= ours.isDisturbed();
      }
    }
    if (!ratios.isEmpty()) {
      found.add(new Comparison(rows.getFirst().suite(), label, group, peer, target, ratios, disturbed));
    }
  }

  /** Whether the target for that number of threads is there and not reached. */
  boolean misses(int threads) {
    return target != null && ratios.get(threads) < target.ratio(threads) - ROUNDING;
  }
}
