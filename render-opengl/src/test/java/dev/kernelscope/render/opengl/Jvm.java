package dev.kernelscope.render.opengl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the tests in a process of its own: on a machine that lacks something, or with other flags. */
public final class Jvm {

  private Jvm() {}

  /**
   * What a class prints, standard error included.
   *
   * @param environment variables added to those of this process
   * @param flags of the JVM
   * @param command the class and its arguments
   */
  public static String run(Map<String, String> environment, List<String> flags, List<String> command)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", classPath(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    all.addAll(flags);
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return output;
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String property : new String[] {"jdk.module.path", "java.class.path"}) {
      String value = System.getProperty(property, "");
      if (!value.isEmpty()) {
        parts.add(value);
      }
    }
    parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    return String.join(System.getProperty("path.separator"), parts);
  }
}
