package dev.kernelscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says what it is for. */
class PackageDocumentationTest {

  static Iterable<String> modules() {
    return Sources.MODULES;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageIsDocumented(String module) throws IOException {
    Set<Path> packages = Sources.files(Sources.main(module)).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .map(Path::getParent)
        .filter(folder -> !folder.equals(Sources.main(module)))
        .collect(Collectors.toSet());
    assertThat(packages).isNotEmpty();
    for (Path folder : packages) {
      assertThat(folder.resolve("package-info.java")).isRegularFile();
      assertThat(Files.readString(folder.resolve("package-info.java")))
          .containsPattern("(?s)/\\*\\*.{20,}\\*/\\s*package");
    }
  }
}
