package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what is measured. */
final class RequestOptions {

  @Option(names = "--suite", paramLabel = "NAME,...",
      description = "lesson, image, resnet50, vgg16, mobilenet or all; default lesson,image.")
  private List<String> suites = List.of();

  @Option(names = "--problem", paramLabel = "P,...",
      description = "Layers of your own as problem strings, e.g. mb1ic64ih56oc64kh3ph1.")
  private List<String> problems = List.of();

  @Option(names = "--engines", paramLabel = "NAME,...",
      description = "Engines, or one of their methods: scalar,simd,simd:direct,onednn; default all but the reference.")
  private List<String> engineNames = List.of();

  @Option(names = "--threads", paramLabel = "N,...",
      description = "Numbers of threads; default 1 and the number of processors.")
  private List<String> threads = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Samples of each engine and layer; default 9.")
  private String rounds;

  @Option(names = "--patience", paramLabel = "SECONDS",
      description = "Time for one engine on one layer; default 5. Who is slow gets fewer samples, or a reason.")
  private String patience;

  @Option(names = "--forks", paramLabel = "N",
      description = "JVMs, one after the other; medians are taken over them. Default 1.")
  private String forks = "1";

  @Option(names = "--layout", paramLabel = "own|given",
      description = "own (default): each engine's own memory layout; given: the problem's, NCHW, conversions counted.")
  private String layout = "own";

  /** How {@link ForkedRun} tells a JVM which one it is. */
  @Option(names = "--fork", hidden = true)
  private int fork;

  /** How {@link ForkedRun} tells a JVM how many there are. */
  @Option(names = "--fork-of", hidden = true)
  private int forkOf;

  /** The rows that the first JVM has measured for all. */
  @Option(names = "--measured", hidden = true)
  private Path measured;

  /** Whether something says what to measure. */
  boolean isAsked() {
    return !suites.isEmpty() || !problems.isEmpty();
  }

  /** The values of the options; what is not allowed is wrong usage of that command. */
  Request request(CommandLine commandLine, Engines engines, Timing timing) {
    OptionValues values = new OptionValues(commandLine);
    values.oneOf("--layout", layout, "own", "given");
    List<String> names = suites.isEmpty() && problems.isEmpty() ? List.of("lesson,image") : suites;
    List<Suite> chosen = new ArrayList<>(values.suites(names));
    values.problems(problems).ifPresent(chosen::add);
    Timing rounded = rounds == null ? timing : timing.withRounds(values.positive("--rounds", rounds));
    Timing patient = patience == null ? rounded
        : rounded.withPatience(Duration.ofSeconds(values.positive("--patience", patience)));
    List<Measurement> before = measured == null ? List.of() : Saved.read(List.of(measured)).rows();
    int jvms = fork > 0 ? forkOf : values.positive("--forks", forks);
    return new Request(chosen, values.engines(engineNames, engines), values.threads(threads), patient,
        layout.equals("own") ? LayoutChoice.OWN : LayoutChoice.GIVEN, jvms, fork, before);
  }
}
