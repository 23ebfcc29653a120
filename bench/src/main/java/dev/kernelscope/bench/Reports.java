package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that figures go to: asked for before anything is measured, written when all is. */
final class Reports {

  private record Report(OutputFile file, Function<List<Measurement>, String> content) {}

  private final CommandLine commandLine;
  private final boolean overwrite;
  private final List<Report> reports = new ArrayList<>();

  /**
   * None yet.
   *
   * @param commandLine whose usage is wrong where a name cannot be
   * @param overwrite whether files may be replaced
   */
  Reports(CommandLine commandLine, boolean overwrite) {
    this.commandLine = commandLine;
    this.overwrite = overwrite;
  }

  /** A file, unless {@code path} is null. */
  void add(Path path, Function<List<Measurement>, String> content) {
    if (path != null) {
      reports.add(new Report(OutputFile.of(path, overwrite), content));
    }
  }

  /** A picture, unless {@code path} is null. */
  void addPicture(String option, Path path, Function<List<Measurement>, String> content) {
    if (path != null && !path.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      throw new ParameterException(commandLine,
          option + " '" + path + "' is not allowed; allowed: a name that ends in .svg");
    }
    add(path, content);
  }

  /** Writes all of them. */
  void write(List<Measurement> rows) {
    reports.forEach(report -> report.file().write(report.content().apply(rows)));
  }
}
