package dev.kernelscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A module's descriptor counts on the module path, {@code META-INF/services} on the class path; a provider that is in
 * one of them only would appear and disappear with the way the program is started.
 */
class ServicesTest {

  static Iterable<String> modules() {
    return Sources.PROGRAM;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void bothListsNameTheSameProviders(String module) throws IOException {
    assertThat(inResources(module)).isEqualTo(inDescriptor(module));
  }

  @Test
  void engineAndRenderersProvideSomething() throws IOException {
    for (String module : List.of("engine", "render-ascii", "render-opengl")) {
      assertThat(inDescriptor(module)).as(module).isNotEmpty();
    }
  }

  private static Map<String, Set<String>> inDescriptor(String module) throws IOException {
    try (InputStream in = Files.newInputStream(Sources.classes(module).resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).provides().stream().collect(Collectors.toMap(
          ModuleDescriptor.Provides::service, provides -> new TreeSet<>(provides.providers()), (a, b) -> a,
          TreeMap::new));
    }
  }

  private static Map<String, Set<String>> inResources(String module) throws IOException {
    Map<String, Set<String>> services = new TreeMap<>();
    for (Path file : Sources.files(Sources.resources(module).resolve("META-INF/services"))) {
      Set<String> providers = Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
      services.put(file.getFileName().toString(), providers);
    }
    return services;
  }
}
