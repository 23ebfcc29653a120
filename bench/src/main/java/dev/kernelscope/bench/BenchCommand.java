package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.MarkdownReport;
import dev.kernelscope.bench.report.NetworkSum;
import dev.kernelscope.bench.report.Run;
import dev.kernelscope.bench.report.TableReport;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kernelscope bench}: what it measures, and what becomes of the figures. */
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

  @Mixin
  private RequestOptions asked = new RequestOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--from", paramLabel = "FILE,...",
      description = "Measure nothing: show the figures of earlier --json files.")
  private List<String> from = List.of();

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
    output.check(spec.commandLine());
    Request request = asked.request(spec.commandLine(), engines, timing);
    Saved saved = from.isEmpty() ? null : saved(request);
    Run run = Machine.run(request, engines);
    Origin origin = saved == null ? Origin.of(run) : saved.origin(Origin.isGiven(run));
    Reports reports = output.reports(spec.commandLine(), origin);
    List<Suite> suites = saved == null ? request.suites() : saved.suites();

    Consumer<String> table = output.isText() ? out::print : text -> { };
    List<Measurement> rows =
        NetworkSum.added(suites, saved == null ? measure(request, run, table) : saved.rows());
    if (saved != null) {
      table.accept(TableReport.of(suites, rows, List.of(origin.words())));
    }
    if (output.isJson()) {
      out.print(JsonReport.write(rows, origin.runs()));
    }
    if (output.isMarkdown()) {
      out.print(MarkdownReport.write(suites, rows, origin.given(), origin.notes()));
    }
    reports.write(rows);
    failIfWrong(rows);
    return 0;
  }

  private Saved saved(Request request) {
    if (asked.isAsked() || request.forks() > 1) {
      throw new ParameterException(spec.commandLine(),
          "--from '" + String.join(",", from) + "' measures nothing; allowed: without --suite, --problem and --forks");
    }
    OptionValues values = new OptionValues(spec.commandLine());
    return Saved.read(from.stream().flatMap(names -> Arrays.stream(names.split(","))).map(values::path).toList());
  }

  private List<Measurement> measure(Request request, Run run, Consumer<String> table) {
    Progress progress = new Progress(err, quiet, verbose, request);
    if (request.fork() == 0) {
      announce(request, progress);
    }
    if (request.forks() == 1 || request.fork() > 0) {
      return new BenchRun(engines, request, progress, table).run(run);
    }
    List<String> manner = new ArrayList<>(quiet ? List.of("--quiet") : List.of());
    manner.addAll(verbose ? List.of("--verbose") : List.of());
    List<Measurement> medians = new ForkedRun(request, manner).run();
    table.accept(TableReport.of(request.suites(), medians, request.about(run)));
    return medians;
  }

  private static void announce(Request request, Progress progress) {
    progress.say(count(request.layers(), "layer") + ", " + count(request.engines().size(), "engine")
        + (request.forks() > 1 ? ", " + request.forks() + " JVMs" : "") + ", about "
        + Progress.duration(request.seconds() * request.forks()));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load > BUSY) {
      progress.say(String.format(Locale.ROOT,
          "other work keeps this machine busy (load %.1f): the figures will be off", load));
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
}
