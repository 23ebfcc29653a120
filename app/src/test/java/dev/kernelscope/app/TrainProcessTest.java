package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that somebody ends from outside, and what is left of them. */
@DisabledOnOs(OS.WINDOWS)
class TrainProcessTest {

  private static final long PATIENCE_SECONDS = 120;

  @TempDir
  private Path folder;

  /** The reference engine is the same in every process, whatever its modules. */
  private List<String> training(String output, String... more) {
    List<String> args = new ArrayList<>(List.of("train", "--examples", "12", "--batch", "5", "--epochs", "5",
        "--engine", "reference", "-o", folder.resolve(output).toString()));
    Collections.addAll(args, more);
    return args;
  }

  private Process start(String output) throws IOException {
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // Whoever runs these tests in the background of a script has SIGINT ignored, and a child would inherit that.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(Jvm.command(Main.class.getName()));
    command.addAll(training(output));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
    return builder.start();
  }

  private Runs.Result run(String output, String... more) {
    return Runs.run(Map.of("XDG_DATA_HOME", folder.resolve("home").toString()), false,
        training(output, more).toArray(String[]::new));
  }

  private static void awaitEpoch(Process process, int epoch) throws IOException {
    BufferedReader rows = process.inputReader();
    String row = rows.readLine();
    while (row != null && !row.strip().startsWith(epoch + " ")) {
      row = rows.readLine();
    }
    assertThat(row).isNotNull();
  }

  @Test
  void whoeverIsKilledGoesOnToTheSameResult() throws Exception {
    Process process = start("killed.npz");
    awaitEpoch(process, 2);
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(137);
    assertThat(folder.resolve("killed.npz")).doesNotExist();
    assertThat(run("killed.npz", "--resume", "--seed", "9").error())
        .isEqualTo("--seed '9' is not how this training began: with --resume only 1 is allowed, "
            + "or leave the option out");
    Runs.Result resumed = run("killed.npz", "--resume");
    assertThat(resumed.err()).isEmpty();
    Runs.Result unbroken = run("unbroken.npz");
    assertThat(figures(resumed)).hasSize(6).isEqualTo(figures(unbroken));
    assertThat(folder.resolve("killed.npz")).hasSameBinaryContentAs(folder.resolve("unbroken.npz"));
    assertThat(folder.resolve("killed.npz.checkpoint")).doesNotExist();
  }

  @Test
  void anInterruptKeepsTheBestSoFarAndSaysWhere() throws Exception {
    Process process = start("stopped.ks");
    awaitEpoch(process, 1);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.readString(folder.resolve("err"))).startsWith("kernelscope: interrupted: the best network so far,")
        .contains("stopped.ks'; --resume --overwrite goes on").hasLineCount(1);
    assertThat(names()).contains("stopped.ks", "stopped.ks.checkpoint").noneMatch(name -> name.endsWith(".tmp"));
    assertThat(run("stopped.ks", "--resume").error()).isEqualTo("'" + folder.resolve("stopped.ks")
        + "' exists; --overwrite replaces it");
    assertThat(run("stopped.ks", "--resume", "--overwrite").code()).isZero();
    assertThat(run("unbroken.ks").code()).isZero();
    assertThat(folder.resolve("stopped.ks")).hasSameBinaryContentAs(folder.resolve("unbroken.ks"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** The table without the last column, which is about time. */
  private static List<String> figures(Runs.Result result) {
    return result.lines().stream().map(line -> line.substring(0, line.lastIndexOf(' ')).strip()).toList();
  }
}
