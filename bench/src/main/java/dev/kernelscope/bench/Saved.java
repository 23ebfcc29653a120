package dev.kernelscope.bench;

import com.google.gson.JsonParseException;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.NetworkSum;
import dev.kernelscope.bench.report.Run;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.bench.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures that earlier runs wrote as JSON: to be shown again without measuring again.
 *
 * @param files their names, and what is known of when and on what they were measured
 * @param runs what is known of the runs
 * @param rows all of them but the sums, which are made anew
 */
record Saved(Map<String, String> files, List<Run> runs, List<Measurement> rows) {

  /** Reads files that {@code --json} wrote. */
  static Saved read(List<Path> files) {
    Map<String, String> known = new LinkedHashMap<>();
    List<Run> runs = new ArrayList<>();
    List<Measurement> rows = new ArrayList<>();
    for (Path file : files) {
      try {
        String json = Files.readString(file);
        List<Run> own = JsonReport.runs(json);
        known.put(file.getFileName().toString(), own.isEmpty() ? written(file)
            : own.stream().map(run -> run.date() + ", " + run.machine()).distinct().collect(Collectors.joining("; ")));
        runs.addAll(own);
        rows.addAll(JsonReport.read(json));
      } catch (IOException e) {
        throw new BenchException("cannot read '" + file + "': "
            + (Files.exists(file) ? e.getMessage() : "there is no such file"), e);
      } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
          | UnsupportedOperationException | ClassCastException e) {
        throw new BenchException("'" + file + "' is not what --json writes", e);
      }
    }
    rows.removeIf(NetworkSum::isSum);
    return new Saved(known, runs, rows);
  }

  /** What there is to say of a file that does not say itself on which machine it was measured. */
  private static String written(Path file) throws IOException {
    return "written " + LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault());
  }

  /** The suites of the rows, in the order of the files. */
  List<Suite> suites() {
    return rows.stream().map(Measurement::suite).distinct().map(this::suite).toList();
  }

  private Suite suite(String name) {
    return Suites.named(name).orElseGet(() -> Suites.of(rows.stream().filter(r -> r.suite().equals(name))
        .map(Measurement::layer).distinct().map(Layer::parse).toList()));
  }

  /**
   * Where the figures come from: {@code figures of a.json, b.json (2026-11-22, JDK 25.0.1, Linux amd64, 2 processors)}.
   *
   * @param given the layout where the files do not say it
   */
  Origin origin(boolean given) {
    Map<String, List<String>> named = files.keySet().stream()
        .collect(Collectors.groupingBy(files::get, LinkedHashMap::new, Collectors.toList()));
    List<String> groups = named.entrySet().stream()
        .map(group -> String.join(", ", group.getValue()) + " (" + group.getKey() + ")").toList();
    List<Boolean> layouts = runs.stream().map(Origin::isGiven).distinct().toList();
    if (layouts.size() > 1) {
      throw new BenchException("figures of --layout own and of --layout given do not go together: "
          + String.join(", ", files.keySet()));
    }
    return new Origin("figures of " + String.join(", ", groups), runs, layouts.isEmpty() ? given : layouts.getFirst());
  }
}
