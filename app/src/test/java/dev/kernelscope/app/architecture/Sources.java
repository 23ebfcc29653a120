package dev.kernelscope.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the modules lie, seen from the folder of this one, in which its tests run. */
final class Sources {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** All modules, benchmarks included. */
  static final List<String> MODULES = List.of("engine", "render-ascii", "render-opengl", "app", "bench");

  /** The modules of the program. The benchmarks are built after them. */
  static final List<String> PROGRAM = MODULES.subList(0, 4);

  private Sources() {}

  static Path main(String module) {
    return ROOT.resolve(module).resolve("src/main/java");
  }

  static Path resources(String module) {
    return ROOT.resolve(module).resolve("src/main/resources");
  }

  static Path classes(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  /** The compiled classes of the program, without tests. */
  static JavaClasses program() {
    return new ClassFileImporter().importPaths(PROGRAM.stream().map(Sources::classes).toList());
  }

  /** All regular files under a folder that may be missing. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
