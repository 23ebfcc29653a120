package dev.kernelscope.bench;

import dev.kernelscope.bench.report.Run;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures are measured on. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** A run that begins today on this machine. */
  static Run run(Request request, Engines installed) {
    return new Run(LocalDate.now(ZoneId.systemDefault()).toString(), Runtime.version().toString().split("[+]")[0],
        System.getProperty("os.name") + " " + System.getProperty("os.arch"), processor(),
        String.join(" ", request.options()), request.layout().word(), engines(request, installed));
  }

  /** Those that are asked for and available, with their properties in words. */
  private static SequencedMap<String, String> engines(Request request, Engines installed) {
    SequencedMap<String, String> engines = new LinkedHashMap<>();
    for (String name : request.engines()) {
      installed.providers().stream().filter(p -> p.name().equals(name) && p.availability().isSupported())
          .forEach(p -> engines.put(name, properties(p)));
    }
    return engines;
  }

  private static String properties(ConvolutionProvider provider) {
    return provider.properties().entrySet().stream().map(property -> property.getKey() + " " + property.getValue())
        .sorted().collect(Collectors.joining(", "));
  }

  /** The name on Linux only: elsewhere the JDK does not say, and a benchmark must not start other programs. */
  private static String processor() {
    String count = Runtime.getRuntime().availableProcessors() + " processors";
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines.filter(l -> l.startsWith("model name")).findFirst()
          .map(l -> l.substring(l.indexOf(':') + 1).strip() + ", " + count).orElse(count);
    } catch (IOException | UncheckedIOException e) {
      return count;
    }
  }
}
