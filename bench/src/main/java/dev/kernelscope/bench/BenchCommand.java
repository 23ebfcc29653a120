package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.report.Chart;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.TableReport;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kernelscope bench}: its options, and what becomes of the measurements. */
@Command(
    name = "kernelscope bench",
    versionProvider = Version.class,
    sortOptions = false,
    description = "Scalar against SIMD against native libraries, on this machine: checks every engine against the "
        + "reference, then times all of them in interleaved rounds.")
final class BenchCommand implements Callable<Integer> {

  /**
   * Processes that want a processor, averaged over a minute; with one of them native libraries on all threads
   * collapse.
   */
  private static final double BUSY = 0.5;

  @Option(names = "--suite", paramLabel = "NAME,...",
      description = "lesson, image, resnet50, vgg16, mobilenet or all; default lesson,image.")
  private List<String> suites = List.of();

  @Option(names = "--problem", paramLabel = "P,...",
      description = "Layers of your own as problem strings, e.g. mb1ic64ih56oc64kh3ph1.")
  private List<String> problems = List.of();

  @Option(names = "--engines", paramLabel = "NAME,...",
      description = "Engines, e.g. scalar,simd,onednn; default all but the reference.")
  private List<String> engineNames = List.of();

  @Option(names = "--threads", paramLabel = "N,...",
      description = "Numbers of threads; default 1 and the number of processors.")
  private List<String> threads = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Samples of each engine and layer; default 9.")
  private String rounds;

  @Option(names = "--forks", paramLabel = "N",
      description = "JVMs, one after the other; medians are taken over them. Default 1.")
  private String forks = "1";

  @Option(names = "--layout", paramLabel = "own|given",
      description = "own (default): each engine's own memory layout; given: the problem's, NCHW, conversions counted.")
  private String layout = "own";

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON; - is standard output.")
  private String json;

  @Option(names = "--chart", paramLabel = "FILE.svg", description = "Draw the figures as bars.")
  private Path chart;

  @Option(names = "--overwrite", description = "Replace files that exist.")
  private boolean overwrite;

  @Option(names = "--format", paramLabel = "text|json",
      description = "What standard output gets: a table (default) or the JSON.")
  private String format = "text";

  @SuppressWarnings("unused")
  @Option(names = {"-h", "--help"}, usageHelp = true,
      description = "Show a short help (-h), or the whole one with examples (--help).")
  private boolean help;

  @SuppressWarnings("unused")
  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  @Option(names = "--quiet", description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say which implementation was chosen, and show stack traces of errors.")
  private boolean verbose;

  @Spec
  private CommandSpec spec;

  private final Engines engines;
  private final Timing timing;
  private final StandardOutput out;
  private final PrintStream err;

  /**
   * The command.
   *
   * @param timing how long to measure unless the options say otherwise
   */
  BenchCommand(Engines engines, Timing timing, StandardOutput out, PrintStream err) {
    this.engines = engines;
    this.timing = timing;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Request request = request();
    boolean jsonOut = format.equals("json") || "-".equals(json);
    OutputFile jsonFile = json == null || json.equals("-") ? null : OutputFile.of(path(json), overwrite);
    OutputFile chartFile = chart == null ? null : OutputFile.of(chart, overwrite);

    List<Measurement> measurements = measure(request, jsonOut ? text -> { } : out::print);
    String document = JsonReport.write(measurements);
    if (jsonOut) {
      out.print(document);
    }
    if (jsonFile != null) {
      jsonFile.write(document);
    }
    if (chartFile != null) {
      chartFile.write(Chart.svg(measurements, Machine.describe()));
    }
    failIfWrong(measurements);
    return 0;
  }

  private List<Measurement> measure(Request request, Consumer<String> table) {
    int layers = request.layers() * request.forks();
    Progress progress = new Progress(err, quiet, verbose, layers, request.seconds());
    progress.say(count(layers, "layer") + ", " + count(request.engines().size(), "engine") + ", about "
        + Progress.duration(request.seconds() * request.forks()));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load > BUSY) {
      progress.say(String.format(Locale.ROOT,
          "other work keeps this machine busy (load %.1f): the figures will be off", load));
    }
    if (request.forks() == 1) {
      return new BenchRun(engines, request, progress, table).run();
    }
    List<String> manner = new ArrayList<>(quiet ? List.of("--quiet") : List.of());
    manner.addAll(verbose ? List.of("--verbose") : List.of());
    List<Measurement> medians = new ForkedRun(request, progress, manner).run();
    table.accept(TableReport.heading(
        List.of(Machine.describe(), Machine.describe(engines, request.engines())), medians));
    for (Suite suite : request.suites()) {
      for (Layer layer : suite.layers()) {
        table.accept(TableReport.layer(suite, layer, medians.stream()
            .filter(m -> m.suite().equals(suite.name()) && m.layer().equals(layer.name())).toList()));
      }
      table.accept(TableReport.sums(suite, medians));
    }
    return medians;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static void failIfWrong(List<Measurement> measurements) {
    List<Measurement> wrong = measurements.stream().filter(Measurement::isWrong).toList();
    if (!wrong.isEmpty()) {
      Measurement first = wrong.getFirst();
      throw new BenchException(String.format(Locale.ROOT, "%s on %s with %s %s%s", first.engine(), first.layer(),
          count(first.threads(), "thread"), first.reason(),
          wrong.size() == 1 ? "" : " (and " + (wrong.size() - 1) + " more)"));
    }
  }

  private Request request() {
    OptionValues values = new OptionValues(spec.commandLine());
    values.oneOf("--format", format, "text", "json");
    values.oneOf("--layout", layout, "own", "given");
    if (chart != null && !chart.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      throw new ParameterException(spec.commandLine(),
          "--chart '" + chart + "' is not allowed; allowed: a name that ends in .svg");
    }
    List<String> names = suites.isEmpty() && problems.isEmpty() ? List.of("lesson,image") : suites;
    List<Suite> chosen = new ArrayList<>(values.suites(names));
    values.problems(problems).ifPresent(chosen::add);
    return new Request(chosen, values.engines(engineNames, engines), values.threads(threads),
        rounds == null ? timing : timing.withRounds(values.positive("--rounds", rounds)),
        layout.equals("own") ? LayoutChoice.OWN : LayoutChoice.GIVEN,
        values.positive("--forks", forks));
  }

  private Path path(String name) {
    try {
      return Path.of(name);
    } catch (java.nio.file.InvalidPathException e) {
      throw new ParameterException(spec.commandLine(), "'" + name + "' is no file name: " + e.getReason(), e);
    }
  }
}
