package dev.kernelscope.bench;

import com.google.gson.JsonParseException;
import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import dev.kernelscope.bench.report.NetworkSum;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.bench.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures that earlier runs wrote as JSON: to be shown again without measuring again.
 *
 * @param files where they come from
 * @param rows all of them but the sums, which are made anew
 */
record Saved(List<Path> files, List<Measurement> rows) {

  /** Reads files that {@code --json} wrote. */
  static Saved read(List<Path> files) {
    List<Measurement> rows = new ArrayList<>();
    for (Path file : files) {
      try {
        rows.addAll(JsonReport.read(Files.readString(file)));
      } catch (IOException e) {
        throw new BenchException("cannot read '" + file + "': "
            + (Files.exists(file) ? e.getMessage() : "there is no such file"), e);
      } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
          | UnsupportedOperationException e) {
        throw new BenchException("'" + file + "' is not what --json writes", e);
      }
    }
    rows.removeIf(NetworkSum::isSum);
    return new Saved(files, rows);
  }

  /** The suites of the rows, in the order of the files. */
  List<Suite> suites() {
    return rows.stream().map(Measurement::suite).distinct().map(this::suite).toList();
  }

  private Suite suite(String name) {
    return Suites.named(name).orElseGet(() -> Suites.of(rows.stream().filter(r -> r.suite().equals(name))
        .map(Measurement::layer).distinct().map(Layer::parse).toList()));
  }

  /** {@code figures of a.json (2026-11-22)}: which machine they are of, nobody wrote down. */
  String origin() {
    return "figures of " + String.join(", ", files.stream().map(Saved::named).toList());
  }

  private static String named(Path file) {
    try {
      FileTime written = Files.getLastModifiedTime(file);
      return file.getFileName() + " (" + LocalDate.ofInstant(written.toInstant(), ZoneId.systemDefault()) + ")";
    } catch (IOException e) {
      return file.getFileName().toString();
    }
  }
}
