package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.BandwidthMeter;
import dev.kernelscope.bench.measure.LayoutChoice;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.report.Chart;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.MarkdownReport;
import dev.kernelscope.bench.report.NetworkSum;
import dev.kernelscope.bench.report.RatioChart;
import dev.kernelscope.bench.report.RooflineChart;
import dev.kernelscope.bench.report.TableReport;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

  @Option(names = "--roofline", paramLabel = "FILE.svg",
      description = "Draw speed over arithmetic intensity, under the measured FMA peak and memory bandwidth.")
  private Path roofline;

  @Option(names = "--ratios", paramLabel = "FILE.svg",
      description = "Draw native libraries' times over ours, with the targets.")
  private Path ratios;

  @Option(names = "--from", paramLabel = "FILE,...",
      description = "Measure nothing: show the figures of earlier --json files.")
  private List<String> from = List.of();

  @Option(names = "--overwrite", description = "Replace files that exist.")
  private boolean overwrite;

  @Option(names = "--format", paramLabel = "text|json|markdown",
      description = "What standard output gets: a table (default), the JSON, or tables as Markdown.")
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
    Saved saved = from.isEmpty() ? null : saved(request);
    List<Suite> chosen = saved == null ? request.suites() : saved.suites();
    Reports reports = reports(saved == null ? Machine.describe() : saved.origin());

    boolean jsonOut = "-".equals(json);
    Consumer<String> table = jsonOut || !format.equals("text") ? text -> { } : out::print;
    List<Measurement> rows = NetworkSum.added(chosen, saved == null ? measure(request, table) : saved.rows());
    if (saved != null) {
      show(chosen, rows, List.of(saved.origin()), table);
    }
    if (jsonOut || format.equals("json")) {
      out.print(JsonReport.write(rows));
    }
    if (format.equals("markdown")) {
      out.print(MarkdownReport.write(chosen, rows, isGiven(), notes(request, saved)));
    }
    reports.write(rows);
    failIfWrong(rows);
    return 0;
  }

  private Saved saved(Request request) {
    if (!suites.isEmpty() || !problems.isEmpty() || request.forks() > 1) {
      throw new ParameterException(spec.commandLine(),
          "--from '" + String.join(",", from) + "' measures nothing; allowed: without --suite, --problem and --forks");
    }
    return Saved.read(from.stream().flatMap(names -> Arrays.stream(names.split(","))).map(this::path).toList());
  }

  private boolean isGiven() {
    return layout.equals("given");
  }

  private Reports reports(String machine) {
    String said = machine + (isGiven() ? " · NCHW in and out" : "");
    Reports reports = new Reports(spec.commandLine(), overwrite);
    reports.add(json == null || json.equals("-") ? null : path(json), JsonReport::write);
    reports.addPicture("--chart", chart, rows -> Chart.svg(rows, said));
    reports.addPicture("--roofline", roofline, rows -> RooflineChart.svg(rows, BandwidthMeter.measure(
        rows.stream().map(Measurement::threads).distinct().toList()), said));
    reports.addPicture("--ratios", ratios, rows -> RatioChart.svg(rows, isGiven(), said));
    return reports;
  }

  private List<String> notes(Request request, Saved saved) {
    String method = isGiven() ? "NCHW in and out for everybody, conversions counted"
        : "each engine in the memory layout that suits it";
    return saved != null ? List.of(saved.origin(), method)
        : List.of(LocalDate.now(ZoneId.systemDefault()) + ", " + Machine.describe(),
            Machine.describe(engines, request.engines()), method);
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
    show(request.suites(), medians, request.about(engines), table);
    return medians;
  }

  private static void show(
      List<Suite> suites, List<Measurement> rows, List<String> about, Consumer<String> table) {
    table.accept(TableReport.heading(about, rows));
    for (Suite suite : suites) {
      for (Layer layer : suite.layers()) {
        table.accept(TableReport.layer(suite, layer, rows.stream()
            .filter(m -> m.suite().equals(suite.name()) && m.layer().equals(layer.name())).toList()));
      }
      table.accept(TableReport.sums(suite, rows));
    }
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
    values.oneOf("--format", format, "text", "json", "markdown");
    values.oneOf("--layout", layout, "own", "given");
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
