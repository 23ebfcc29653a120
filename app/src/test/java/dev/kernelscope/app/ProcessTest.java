package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: pipes, signals, closed streams. */
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir
  private Path folder;

  @Test
  void aReaderThatGoesAwayEndsTheProgramSilently() throws Exception {
    assertThat(shell("{ $KS params; echo $? >code; } | true")).isEqualTo("");
    assertThat(folder.resolve("code")).hasContent("0");
    assertThat(shell("{ $KS completion; echo $? >code; } | head -n 1")).startsWith("#!");
    assertThat(folder.resolve("code")).hasContent("0");
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  @DisabledOnOs({OS.MAC, OS.WINDOWS})
  void aFullDiskBehindStandardOutputIsAFailure() throws Exception {
    shell("$KS params >/dev/full; echo $? >code");
    assertThat(folder.resolve("code")).hasContent("1");
    assertThat(Files.readString(folder.resolve("err"))).startsWith("kernelscope: cannot write to standard output: ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "view --output -", "conv $SAMPLE --kernel box -o -", "params"})
  @DisabledOnOs({OS.MAC, OS.WINDOWS})
  void whateverWritesResultsBearsStreamsThatFail(String arguments) throws Exception {
    Path sample = Path.of("../samples/chelsea.png").toAbsolutePath();
    String command = "$KS " + arguments.replace("$SAMPLE", sample.toString());
    shell(command + " >/dev/full; echo $? >code");
    assertThat(folder.resolve("code")).hasContent("1");
    assertThat(Files.readString(folder.resolve("err"))).startsWith("kernelscope: cannot write ").hasLineCount(1);
    shell("{ sleep 0.2; " + command + "; echo $? >code; } | true");
    assertThat(folder.resolve("code")).hasContent("0");
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereOpenGlIsTooOldTheTerminalsRendererIsOfferedAndTaken() throws Exception {
    shell("MESA_GL_VERSION_OVERRIDE=2.1 $KS view --renderer opengl -o x.png; echo $? >code");
    assertThat(folder.resolve("code")).hasContent("1");
    // The launcher silences what the JVM says about LWJGL's use of memory.
    List<String> said = Files.readAllLines(folder.resolve("err")).stream().filter(l -> !l.startsWith("WARNING"))
        .toList();
    assertThat(said).singleElement().asString()
        .startsWith("kernelscope: no renderer can write .png here: opengl: ")
        .endsWith("; --renderer ascii needs no graphics");
    assertThat(folder.resolve("x.png")).doesNotExist();
    shell("MESA_GL_VERSION_OVERRIDE=2.1 $KS view -o x.png; echo $? >code");
    assertThat(folder.resolve("code")).hasContent("0");
    assertThat(folder.resolve("x.png")).exists();
  }

  @Test
  void redirectedOutputIsPlainWhateverTheTerminal() throws Exception {
    String piped = shell("TERM=xterm-256color COLORTERM=truecolor $KS | cat");
    assertThat(piped).isEqualTo(shell("TERM=dumb LC_ALL=C $KS")).isEqualTo(Runs.run().out());
    assertThat(shell("LC_ALL=C $KS size --input 7x7 --kernel 3 --repeat")).isEqualTo("7×7 → 5×5 → 3×3 → 1×1\n");
  }

  @Test
  void devStdoutIsStandardOutput() throws Exception {
    Samples.npy(folder.resolve("x.npy"), 1, 4, 4);
    shell("$KS conv x.npy -k box -o /dev/stdout >a.npy; echo $? >code; $KS conv x.npy -k box -o b.npy");
    assertThat(folder.resolve("code")).hasContent("0");
    assertThat(folder.resolve("a.npy")).hasSameBinaryContentAs(folder.resolve("b.npy"));
  }

  @Test
  void pipesAreReadAndWritten() throws Exception {
    Samples.npy(folder.resolve("x.npy"), 1, 4, 4);
    shell("mkfifo in out; cat x.npy >in & cat out >a.npy & $KS conv in -k box -o out; wait");
    shell("$KS conv x.npy -k box -o b.npy");
    assertThat(folder.resolve("a.npy")).hasSameBinaryContentAs(folder.resolve("b.npy"));
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void anInterruptLeavesNothingBehind() throws Exception {
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // Whoever runs these tests in the background of a script has SIGINT ignored, and a child would inherit that.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(Jvm.command(SlowWriter.class.getName(), folder.resolve("slow.gif").toString()));
    Process process = new ProcessBuilder(command).start();
    assertThat(process.inputReader().readLine()).isEqualTo("writing");
    assertThat(names()).hasSize(1);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  /**
   * Runs a script in the folder, {@code $KS} being the program; what it prints on standard error goes to the file err.
   */
  private String shell(String script) throws IOException, InterruptedException {
    String program = String.join(" ", Jvm.command(Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile());
    builder.environment().put("KS", program);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return out;
  }
}
