package dev.kernelscope.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Command lines of this program in a process of its own. */
final class Jvm {

  private Jvm() {}

  /** The same classes as in this process, on the class path. */
  static List<String> command(String... command) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> all = new ArrayList<>(List.of(java, "-cp", classPath(), "--enable-native-access=ALL-UNNAMED",
        "-Dkernelscope.engine=scalar", "-XX:TieredStopAtLevel=1"));
    Collections.addAll(all, command);
    return all;
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
