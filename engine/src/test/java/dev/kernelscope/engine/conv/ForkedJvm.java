package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Compiles modules of src/test/modules and runs the program of one of them in a JVM of its own, with flags of its own.
 */
final class ForkedJvm {

  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Path ENGINE = BASE.resolve("target/classes").toAbsolutePath();

  private final Path folder;
  private final List<String> modules;

  private ForkedJvm(Path folder, List<String> modules) {
    this.folder = folder;
    this.modules = modules;
  }

  /** What a program left behind. */
  record Result(int status, List<String> out, String err) {}

  static ForkedJvm compile(Path folder, String... modules) throws IOException {
    for (String module : modules) {
      Path sources = BASE.resolve("src/test/modules").resolve(module).toAbsolutePath();
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.resolve(module).toString(),
          "--module-path", ENGINE.toString()));
      try (Stream<Path> files = Files.walk(sources)) {
        files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
      }
      StringWriter messages = new StringWriter();
      PrintWriter log = new PrintWriter(messages);
      int status = ToolProvider.findFirst("javac").orElseThrow().run(log, log, arguments.toArray(String[]::new));
      assertThat(status).as("compiling module %s: %s", module, messages).isZero();
    }
    return new ForkedJvm(folder, List.of(modules));
  }

  /** Runs {@code user.Main} on the module path. */
  Result onModulePath(List<String> flags, String... arguments) throws IOException, InterruptedException {
    return run(flags, List.of("--module-path", path(), "--module", "user/user.Main"), arguments);
  }

  /** Runs {@code user.Main} on the class path. */
  Result onClassPath(List<String> flags, String... arguments) throws IOException, InterruptedException {
    return run(flags, List.of("--class-path", path(), "user.Main"), arguments);
  }

  private String path() {
    String separator = System.getProperty("path.separator");
    StringBuilder path = new StringBuilder(ENGINE.toString());
    modules.forEach(module -> path.append(separator).append(folder.resolve(module)));
    return path.toString();
  }

  private Result run(List<String> flags, List<String> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(program);
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after a minute: " + command);
    }
    return new Result(process.exitValue(), Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
  }
}
