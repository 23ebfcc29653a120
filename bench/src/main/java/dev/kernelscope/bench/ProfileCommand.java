package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayerTask;
import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.profile.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kernelscope bench profile}: where the time of a layer goes. It works in a JVM of its own, whose flags let
 * inlined methods and generated kernels be told apart.
 */
@Command(
    name = "kernelscope bench profile",
    versionProvider = Version.class,
    sortOptions = false,
    description = "Where the time of a layer goes: shares of samples, by the engine's classes.")
final class ProfileCommand implements Callable<Integer> {

  private static final String TELLS_INLINED = "-XX:+DebugNonSafepoints";
  private static final double LEAST_SHARE = 0.005;

  @Parameters(paramLabel = "LAYER", arity = "1..*", description = "Problem strings, e.g. mb1ic64ih56oc64kh3ph1.")
  private List<String> layers;

  @Option(names = "--engine", paramLabel = "NAME", description = "The engine; default simd.")
  private String engine = "simd";

  @Option(names = "--threads", paramLabel = "N", description = "Most threads; default 1.")
  private String threads = "1";

  @Option(names = "--layout", paramLabel = "own|given",
      description = "own (default): the engine's own memory layout; given: the problem's, NCHW.")
  private String layout = "own";

  @Option(names = "--seconds", paramLabel = "N", description = "Time of a layer; default 4, half of it to warm up.")
  private String seconds = "4";

  @Mixin
  private CommonOptions common;

  private final StandardOutput out;

  ProfileCommand(StandardOutput out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    OptionValues values = common.values();
    values.oneOf("--layout", layout, "own", "given");
    int count = values.positive("--threads", threads);
    Duration half = Duration.ofSeconds(values.positive("--seconds", seconds)).dividedBy(2);
    values.problems(layers);
    if (!ManagementFactory.getRuntimeMXBean().getInputArguments().contains(TELLS_INLINED)) {
      return again();
    }
    LayoutChoice choice = layout.equals("own") ? LayoutChoice.OWN : LayoutChoice.GIVEN;
    for (String layer : layers) {
      try (LayerTask task = LayerTask.of(engine, layer, count, choice)) {
        out.print(table(layer + ", " + engine + ", " + task.description() + ", " + count
            + (count == 1 ? " thread" : " threads"), Profile.of(task, half)));
      } catch (IllegalStateException e) {
        throw new BenchException(e.getMessage(), e);
      }
    }
    return 0;
  }

  /** The shares as a table; the smallest ones together. */
  static String table(String title, Profile profile) {
    StringBuilder text = new StringBuilder(title);
    text.append(String.format(Locale.ROOT, ": %.4g us, %d samples\n", profile.micros(), profile.samples()));
    double rest = 0;
    for (Profile.Part part : profile.parts()) {
      if (part.share() < LEAST_SHARE) {
        rest += part.share();
      } else {
        text.append(line(part.share(), part.name()));
      }
    }
    return (rest == 0 ? text : text.append(line(rest, "others"))).append('\n').toString();
  }

  private static String line(double share, String name) {
    return String.format(Locale.ROOT, "  %5.1f %%  %s\n", share * 100, name);
  }

  private int again() {
    List<String> words = new ArrayList<>(List.of(Main.PROFILE, "--engine", engine, "--threads", threads,
        "--layout", layout, "--seconds", seconds));
    words.addAll(common.isVerbose() ? List.of("--verbose") : List.of());
    words.addAll(layers);
    return AnotherJvm.run(List.of("-XX:+UnlockDiagnosticVMOptions", TELLS_INLINED, "-XX:+ShowHiddenFrames",
        "-Xlog:jfr*=off"), words);
  }
}
