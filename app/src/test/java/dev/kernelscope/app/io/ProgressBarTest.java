package dev.kernelscope.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void theLineTellsShareAndTime() {
    assertThat(ProgressBar.line("writing a.gif", 0, 0, 2.4)).isEqualTo("writing a.gif  2 s");
    assertThat(ProgressBar.line("writing a.gif", 15, 30, 12))
        .isEqualTo("writing a.gif  [###############...............] 50 %  12 s");
    assertThat(ProgressBar.line("x", 30, 30, 1)).contains("[##############################] 100 %");
  }

  @Test
  void itAppearsAfterASecondOnATerminalOnlyAndGoesAway() {
    assertThat(shown(true, false, 1400)).startsWith("\rwork  [###").endsWith("\r\u001b[K");
    assertThat(shown(true, false, 20)).isEmpty();
    assertThat(shown(false, false, 1200)).isEmpty();
    assertThat(shown(true, true, 1200)).isEmpty();
  }

  private static String shown(boolean terminal, boolean quiet, long milliseconds) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), () -> false,
        () -> false, () -> terminal);
    ProgressBar.during(console, "work", quiet, bar -> {
      bar.update(1, 10);
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return null;
    });
    return err.toString(StandardCharsets.UTF_8);
  }
}
