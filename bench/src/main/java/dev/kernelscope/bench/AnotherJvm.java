package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.report.JsonReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more, in a JVM of its own with this one's flags and class path. It ends when this one does. */
final class AnotherJvm {

  private AnotherJvm() {}

  /**
   * The rows that a command line measures, whatever else it says.
   *
   * @param words of a command that knows {@code --json} and {@code --overwrite}
   * @throws BenchException if it ends without any
   */
  static List<Measurement> rows(List<String> words) {
    try (Scratch file = Scratch.of("kernelscope-bench")) {
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of("--json", file.path().toString(), "--overwrite"));
      int status = run(builder(List.of(), all).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT));
      String json = file.read();
      if (json.isEmpty()) {
        throw new BenchException("a forked JVM ended with status " + status + " and no result");
      }
      return JsonReport.read(json);
    }
  }

  /**
   * Runs a command line and gives its exit status; what it says goes where this one's words go.
   *
   * @param flags further flags of the JVM
   */
  static int run(List<String> flags, List<String> words) {
    return run(builder(flags, words).inheritIO());
  }

  private static ProcessBuilder builder(List<String> flags, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(words);
    return new ProcessBuilder(command);
  }

  private static int run(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      // It may stay when the process has ended: there is nothing left to destroy then.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor();
    } catch (IOException e) {
      throw new BenchException("cannot fork a JVM: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
