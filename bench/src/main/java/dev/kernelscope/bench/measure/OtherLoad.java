package dev.kernelscope.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many processors other programs keep busy from a moment on: what the system says that all programs used, less what
 * this one did. Linux only; elsewhere nothing is known, and nothing is marked.
 */
final class OtherLoad {

  private static final Path STAT = Path.of("/proc/stat");

  /** The kernel's unit in that file is a hundredth of a second, on every architecture. */
  private static final double TICK_SECONDS = 0.01;

  /** In less time the kernel's ticks say little. */
  private static final double LEAST_SECONDS = 0.2;

  /** Of the numbers of a line: idle and waiting for a disk. The ones from guest on are counted in user already. */
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int GUEST = 8;

  private final double allBefore;
  private final double ownBefore;
  private final long start;

  private OtherLoad() {
    allBefore = allSeconds();
    ownBefore = ownSeconds();
    start = System.nanoTime();
  }

  /** Looks at the clock of the processors. */
  static OtherLoad fromNow() {
    return new OtherLoad();
  }

  /** Processors that others kept busy on average since then; empty where that is not known. */
  OptionalDouble processors() {
    double seconds = (System.nanoTime() - start) / 1e9;
    double others = allSeconds() - allBefore - (ownSeconds() - ownBefore);
    return Double.isNaN(others) || seconds < LEAST_SECONDS
        ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, others / seconds));
  }

  /**
   * What spoils a measurement: with all processors in use a tenth of one, else more than half of those that it leaves
   * to others.
   *
   * @param others processors that others kept busy
   * @param threads of the measurement
   * @param processors of the machine
   * @return {@code others}, or 0 if that is no harm
   */
  static double disturbance(double others, int threads, int processors) {
    return others > 0.1 + Math.max(0, processors - threads) / 2.0 ? others : 0;
  }

  private static double ownSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9 : Double.NaN;
  }

  private static double allSeconds() {
    if (!Files.isReadable(STAT)) {
      return Double.NaN;
    }
    try (Stream<String> lines = Files.lines(STAT)) {
      return lines.filter(line -> line.startsWith("cpu ")).findFirst().map(OtherLoad::busySeconds).orElse(Double.NaN);
    } catch (IOException | UncheckedIOException e) {
      return Double.NaN;
    }
  }

  /** Seconds of all processors in a line such as {@code cpu  10 2 5 900 3 0 1 0 0 0}. */
  static double busySeconds(String line) {
    String[] ticks = line.substring("cpu".length()).strip().split(" +");
    double busy = 0;
    for (int i = 0; i < Math.min(ticks.length, GUEST); i++) {
      busy += i == IDLE || i == WAITING ? 0 : Long.parseLong(ticks[i]);
    }
    return busy * TICK_SECONDS;
  }
}
