package dev.kernelscope.bench.profile;

import dev.kernelscope.bench.measure.LayerTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a layer goes, by the classes of the engine: the flight recorder looks at the threads each
 * millisecond, and a look counts for the class whose method runs then, or the nearest one of the engine that called it.
 *
 * <p>Where compiled code has inlined a method, it is told from the one around it only if the JVM was started with
 * {@code -XX:+DebugNonSafepoints}, which changes no instruction. Generated kernels go by their names without the
 * address that tells two of the same name apart.
 *
 * @param micros of one execution, samples included
 * @param parts share of the samples by class, the largest first
 * @param samples number of samples, of all threads
 */
public record Profile(double micros, List<Part> parts, int samples) {

  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(1);
  private static final String ENGINE = "dev.kernelscope.engine.";

  /**
   * A part of the time.
   *
   * @param name class of the engine
   * @param share of all samples
   */
  public record Part(String name, double share) {}

  /**
   * Executes a layer for some time to warm up, and for as long again to be looked at.
   *
   * @throws IOException if the recording cannot be kept in a temporary file
   */
  public static Profile of(LayerTask task, Duration time) throws IOException {
    double[] micros = new double[1];
    task.inSeries(() -> executions(task, time));
    Path file = Files.createTempFile("kernelscope-profile", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      task.inSeries(() -> micros[0] = executions(task, time));
      recording.stop();
      recording.dump(file);
      return of(micros[0], RecordingFile.readAllEvents(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Microseconds of one execution. */
  private static double executions(LayerTask task, Duration time) {
    long start = System.nanoTime();
    long count = 0;
    long spent = 0;
    while (spent < time.toNanos()) {
      task.run();
      count++;
      spent = System.nanoTime() - start;
    }
    return spent / 1e3 / count;
  }

  private static Profile of(double micros, List<RecordedEvent> events) {
    Map<String, Integer> parts = new TreeMap<>();
    int samples = 0;
    for (RecordedEvent event : events) {
      if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
        List<String> classes = event.getStackTrace().getFrames().stream().map(Profile::className).toList();
        String part = part(classes);
        if (part != null) {
          parts.merge(part, 1, Integer::sum);
          samples++;
        }
      }
    }
    double all = samples;
    List<Part> shares = new ArrayList<>();
    parts.forEach((name, count) -> shares.add(new Part(name, count / all)));
    shares.sort((a, b) -> Double.compare(b.share(), a.share()));
    return new Profile(micros, shares, samples);
  }

  private static String className(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  /** The class of the engine that a stack counts for; null if it has none. The innermost frame is the first. */
  static String part(List<String> classes) {
    return classes.stream().filter(name -> name.startsWith(ENGINE)).findFirst()
        .map(name -> name.replaceAll("[./]0x[0-9a-f]+$", "")).map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse(null);
  }
}
