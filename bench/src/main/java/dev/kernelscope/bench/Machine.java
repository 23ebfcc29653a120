package dev.kernelscope.bench;

import dev.kernelscope.engine.conv.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures were measured on, in one line. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** {@code JDK 25.0.1, Linux amd64, AMD EPYC, 2 processors}. */
  static String describe() {
    return "JDK " + Runtime.version().toString().split("[+]")[0] + ", " + System.getProperty("os.name") + " "
        + System.getProperty("os.arch") + processor() + ", "
        + Runtime.getRuntime().availableProcessors() + " processors";
  }

  /** {@code engines: scalar, simd (vectorBits 512), onednn (version 3.11.0)}, as far as they can be used here. */
  static String describe(Engines engines, List<String> names) {
    return names.stream().flatMap(name -> engines.providers().stream().filter(p -> p.name().equals(name)))
        .filter(p -> p.availability().isSupported())
        .map(p -> p.name() + properties(p.properties()))
        .collect(Collectors.joining(", ", "engines: ", ""));
  }

  private static String properties(Map<String, String> properties) {
    return properties.isEmpty() ? "" : properties.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Linux only: elsewhere the JDK does not say, and a benchmark must not start other programs. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines.filter(l -> l.startsWith("model name")).findFirst()
          .map(l -> ", " + l.substring(l.indexOf(':') + 1).strip()).orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
