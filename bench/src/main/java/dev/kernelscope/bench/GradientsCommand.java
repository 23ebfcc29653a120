package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.GradientBench;
import dev.kernelscope.bench.measure.GradientTimes;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.TrainingLayers;
import dev.kernelscope.engine.conv.Engines;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelscope bench gradients}: the backward pass of layers beside their forward pass. */
@Command(
    name = "kernelscope bench gradients",
    versionProvider = Version.class,
    sortOptions = false,
    description = "The gradients of layers to input, weights and bias, beside the forward pass: checked against their "
        + "definition, then timed in interleaved rounds.")
final class GradientsCommand implements Callable<Integer> {

  private static final String ROW = "%-46s %7s  %10s %10s %10s %10s  %6s %7s  %s\n";

  @Parameters(paramLabel = "LAYER", arity = "0..*",
      description = "Problem strings, e.g. mb32ic16ih14oc32kh5ph2; default: some usual ones.")
  private List<String> layers = List.of();

  @Option(names = "--threads", paramLabel = "N,...", description = "Most threads; default 1 and all.")
  private List<String> threads = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Samples of each; default 9.")
  private String rounds;

  @Option(names = "--engine", paramLabel = "NAME", description = "Engine of the gradients; default simd.")
  private String engine = "simd";

  @Option(names = "--forward", paramLabel = "NAME",
      description = "Engine of the forward pass; default simd:direct, and simd for depthwise layers.")
  private String forward;

  @Mixin
  private CommonOptions common;

  private final Engines engines;
  private final Timing timing;
  private final StandardOutput out;

  GradientsCommand(Engines engines, Timing timing, StandardOutput out) {
    this.engines = engines;
    this.timing = timing;
    this.out = out;
  }

  @Override
  public Integer call() {
    OptionValues values = common.values();
    List<Integer> counts = values.threads(threads);
    Timing asked = rounds == null ? timing : timing.withRounds(values.positive("--rounds", rounds));
    List<Layer> chosen = values.problems(layers).map(suite -> suite.layers()).orElse(TrainingLayers.ALL);
    values.gradients("--engine", engine, engines);
    if (forward != null) {
      values.forward("--forward", forward, engines);
    }
    GradientBench bench = new GradientBench(asked);
    out.print(head());
    for (Layer layer : chosen) {
      for (int count : counts) {
        out.print(row(measure(bench, layer, count)));
      }
    }
    return 0;
  }

  private GradientTimes measure(GradientBench bench, Layer layer, int count) {
    boolean depthwise = layer.problem().isDepthwise();
    try {
      return bench.measure(layer, count, engine, forward != null ? forward : depthwise ? "simd" : "simd:direct");
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new BenchException(e.getMessage(), e);
    }
  }

  private static String head() {
    return String.format(Locale.ROOT, ROW, "layer", "threads", "forward us", "input us", "weights us", "bias us",
        "input", "weights", "forward by");
  }

  /** A line of the table: microseconds, and the two ratios to the forward pass. */
  static String row(GradientTimes times) {
    return String.format(Locale.ROOT, ROW, times.layer(), times.threads(), micros(times.forward()),
        micros(times.toInput()), micros(times.toWeights()), micros(times.toBias()),
        ratio(times.toInput() / times.forward()), ratio(times.toWeights() / times.forward()), times.forwardBy());
  }

  private static String micros(double micros) {
    return String.format(Locale.ROOT, "%.1f", micros);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
