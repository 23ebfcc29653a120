package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.BandwidthMeter;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.Chart;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.RatioChart;
import dev.kernelscope.bench.report.RooflineChart;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what becomes of figures. */
final class OutputOptions {

  private static final String STANDARD_OUTPUT = "-";

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

  @Option(names = "--overwrite", description = "Replace files that exist.")
  private boolean overwrite;

  @Option(names = "--format", paramLabel = "text|json|markdown",
      description = "What standard output gets: a table (default), the JSON, or tables as Markdown.")
  private String format = "text";

  /** Checks the word. */
  void check(CommandLine commandLine) {
    new OptionValues(commandLine).oneOf("--format", format, "text", "json", "markdown");
  }

  /** Whether standard output gets JSON. */
  boolean isJson() {
    return STANDARD_OUTPUT.equals(json) || format.equals("json");
  }

  /** Whether standard output gets Markdown. */
  boolean isMarkdown() {
    return format.equals("markdown");
  }

  /** Whether standard output gets the table. */
  boolean isText() {
    return format.equals("text") && !isJson();
  }

  /** The files that are asked for. */
  Reports reports(CommandLine commandLine, Origin origin) {
    Reports reports = new Reports(commandLine, overwrite);
    Path file = json == null || json.equals(STANDARD_OUTPUT) ? null : new OptionValues(commandLine).path(json);
    reports.add(file, rows -> JsonReport.write(rows, origin.runs()));
    String said = origin.title();
    reports.addPicture("--chart", chart, rows -> Chart.svg(rows, said));
    reports.addPicture("--roofline", roofline, rows -> RooflineChart.svg(rows, BandwidthMeter.measure(
        rows.stream().map(Measurement::threads).distinct().toList()), said));
    reports.addPicture("--ratios", ratios, rows -> RatioChart.svg(rows, origin.given(), said));
    return reports;
  }
}
