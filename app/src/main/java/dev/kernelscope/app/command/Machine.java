package dev.kernelscope.app.command;

import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The machine that the program runs on.
 *
 * @param jdk version and vendor
 * @param processor its name, or the architecture where the system does not tell, and the number of threads
 * @param vectorBits width of a vector register; empty where no engine uses vectors
 */
record Machine(String jdk, String processor, Optional<Integer> vectorBits) {

  static Machine here(List<ConvolutionProvider> engines) {
    String jdk = Runtime.version() + " (" + System.getProperty("java.vendor") + ", "
        + System.getProperty("java.vm.name") + ")";
    int threads = Runtime.getRuntime().availableProcessors();
    String processor = processorName() + ", " + threads + (threads == 1 ? " thread" : " threads");
    return new Machine(jdk, processor, vectorBits(engines));
  }

  private static Optional<Integer> vectorBits(List<ConvolutionProvider> engines) {
    return engines.stream().filter(e -> e.availability().isSupported())
        .map(e -> e.properties().get("vectorBits")).filter(bits -> bits != null).map(Integer::valueOf).findFirst();
  }

  private static String processorName() {
    return fromLinux().or(Machine::fromMac).or(Machine::fromWindows)
        .map(name -> name + " (" + System.getProperty("os.arch") + ")").orElse(System.getProperty("os.arch"));
  }

  private static Optional<String> fromLinux() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    } catch (IOException | RuntimeException notLinux) {
      return Optional.empty();
    }
  }

  private static Optional<String> fromMac() {
    if (!System.getProperty("os.name").startsWith("Mac")) {
      return Optional.empty();
    }
    try {
      Process process = new ProcessBuilder("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string").start();
      process.waitFor(2, TimeUnit.SECONDS);
      return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
          .filter(name -> !name.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> fromWindows() {
    return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"));
  }
}
