package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.LayerBench;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Peak;
import dev.kernelscope.bench.measure.PeakMeter;
import dev.kernelscope.bench.report.Run;
import dev.kernelscope.bench.report.TableReport;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.engine.conv.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures a request in this JVM and shows each layer as soon as it is done. */
final class BenchRun {

  private final Engines engines;
  private final Request request;
  private final Progress progress;
  private final Consumer<String> table;

  /**
   * A run.
   *
   * @param table receives the table, piece by piece
   */
  BenchRun(Engines engines, Request request, Progress progress, Consumer<String> table) {
    this.engines = engines;
    this.request = request;
    this.progress = progress;
    this.table = table;
  }

  /**
   * Measures everything.
   *
   * @param run what the heading says
   */
  List<Measurement> run(Run run) {
    PeakMeter meter = PeakMeter.of(engines);
    Map<Integer, Peak> peaks = new TreeMap<>();
    request.threads().forEach(count -> peaks.put(count, meter.peak(count)));
    table.accept(TableReport.heading(request.about(run), peaks));
    LayerBench bench = new LayerBench(engines, meter, request.timing(), request.layout(), request.before());
    List<Measurement> all = new ArrayList<>();
    for (Suite suite : request.suites()) {
      for (Layer layer : suite.layers()) {
        progress.layer(suite.name(), layer.name(), request.seconds(layer));
        List<Measurement> rows = bench.measure(
            suite.name(), layer, request.engines(), request.threads(), progress::detail);
        table.accept(TableReport.layer(suite, layer, rows));
        all.addAll(rows);
      }
      table.accept(TableReport.sums(suite, all));
    }
    return all;
  }
}
