package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever ends a session, the terminal is as it was before: sessions on a terminal of their own, which util-linux's
 * {@code script} provides and writes down.
 */
@EnabledOnOs(OS.LINUX)
class TerminalRestoreTest {

  private static final long PATIENCE_SECONDS = 60;
  private static final String TAKEN = "\u001b[?1049h";
  private static final String GIVEN_BACK = "\u001b[?7h\u001b[?25h\u001b[?1049l";

  @TempDir
  private Path folder;

  private Process process;

  @AfterEach
  void endWhatIsLeft() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void aSignalGivesTheTerminalBack(String signal, int code) throws Exception {
    start(Jvm.command(Main.class.getName(), "view", "--renderer", "ascii"));
    await(screen -> screen.contains(TAKEN) && screen.contains("h help"));
    kill(signal);
    assertRestored(code);
  }

  @Test
  void quittingGivesTheTerminalBack() throws Exception {
    start(Jvm.command(Main.class.getName(), "view", "--renderer", "ascii"));
    await(screen -> screen.contains("h help"));
    type("q");
    assertRestored(0);
  }

  @Test
  void controlCIsTheSignal() throws Exception {
    start(Jvm.command(Main.class.getName(), "lesson"));
    await(screen -> screen.contains("h help"));
    type("\u0003");
    assertRestored(130);
  }

  @Test
  void anExceptionGivesTheTerminalBack() throws Exception {
    start(Jvm.command(FailingSession.class.getName()));
    assertRestored(1);
    assertThat(screen()).contains("on purpose");
  }

  @Test
  void stoppedAndContinuedItDrawsAnew() throws Exception {
    start(Jvm.command(Main.class.getName(), "view", "--renderer", "ascii"));
    await(screen -> screen.contains("h help"));
    kill("TSTP");
    await(screen -> stopped());
    assertThat(screen()).endsWith(GIVEN_BACK);
    int before = screen().length();
    kill("CONT");
    await(screen -> screen.substring(before).contains(TAKEN) && screen.substring(before).contains("h help"));
    type("q");
    assertRestored(0);
  }

  /** A shell that becomes Java, in a shell that says afterwards how it ended and how the terminal is. */
  private void start(List<String> java) throws IOException {
    String command = java.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Path inner = Files.writeString(folder.resolve("inner"), "stty rows 24 columns 80\necho $$ >pid\nexec " + command);
    Path outer = Files.writeString(folder.resolve("outer"),
        "trap : INT\nsh " + inner + "\necho \"ended with $?\"\nstty -a\n");
    List<String> all = new ArrayList<>(List.of("env", "--default-signal=INT,QUIT,TSTP", "script", "-q", "-f", "-c",
        "sh " + outer, folder.resolve("screen").toString()));
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("NO_COLOR");
    process = builder.start();
  }

  private void kill(String signal) throws Exception {
    String pid = Files.readString(folder.resolve("pid")).strip();
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  /** The third word of its state is T; the second, its name, has no blank. */
  private boolean stopped() throws IOException {
    String pid = Files.readString(folder.resolve("pid")).strip();
    return Files.readString(Path.of("/proc", pid, "stat")).split(" ")[2].equals("T");
  }

  private void type(String keys) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write(keys.getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  private String screen() throws IOException {
    Path log = folder.resolve("screen");
    return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
  }

  /** A condition on all that was written to the terminal. */
  private interface Condition {
    boolean holds(String screen) throws IOException;
  }

  private void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds(screen())) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(screen());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void assertRestored(int code) throws Exception {
    await(screen -> screen.contains("ended with ") && screen.contains("icanon"));
    String screen = screen();
    assertThat(screen).contains("ended with " + code);
    String after = screen.substring(screen.indexOf("ended with "));
    assertThat(after).contains(" icanon", " echo ").doesNotContain("-icanon", "-echo ");
    assertThat(screen.lastIndexOf(GIVEN_BACK)).isGreaterThan(screen.lastIndexOf(TAKEN));
    assertThat(screen.lastIndexOf("\u001b[?1002l")).isGreaterThan(screen.lastIndexOf("\u001b[?1002h"));
  }
}
