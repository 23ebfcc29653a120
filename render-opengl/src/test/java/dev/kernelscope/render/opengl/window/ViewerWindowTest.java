package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.export.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real window under a real X server, moved by real events from xdotool. */
@Tag("window")
@Timeout(90)
class ViewerWindowTest {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Scene scene = Samples.lesson();
  private CompletableFuture<Void> running;
  private String window;
  private volatile Shown shown;
  private volatile int frames;

  /** What was last drawn. */
  private record Shown(Moment moment, boolean playing, double speed, boolean help, double azimuth, Picture picture) {}

  @BeforeEach
  void open() throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    assumeTrue(onPath("xdotool") || "true".equals(System.getenv("CI")), "xdotool is not installed");
    Driver.require();
    running = CompletableFuture.runAsync(this::show, task -> new Thread(task, "window").start());
    await(s -> true);
    window = xdotool("search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst().orElseThrow();
    xdotool("windowfocus", "--sync", window);
  }

  @AfterEach
  void close() throws Exception {
    if (running != null && window != null && !running.isDone()) {
      xdotool("windowfocus", window, "key", "q");
      running.get(20, TimeUnit.SECONDS);
    }
  }

  private void show() {
    try (ViewerWindow viewer = new ViewerWindow(
        scene, Shot.still(scene.still(), View.DEFAULT), Theme.DARK, 1000, 640)) {
      viewer.afterFrame(session -> {
        shown = new Shown(session.player().moment(), session.player().playing(), session.player().speed(),
            session.help(), session.orbit().viewpoint().view().azimuth(), viewer.picture());
        frames++;
      });
      viewer.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(":")).stream().anyMatch(p -> Files.isExecutable(Path.of(p, program)));
  }

  private static String xdotool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }

  private Shown await(Predicate<Shown> condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && !(running != null && running.isDone())) {
      Shown now = shown;
      if (now != null && condition.test(now)) {
        return now;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("waited in vain; last shown: " + shown);
  }

  private static int differing(Picture a, Picture b) {
    int count = 0;
    for (int i = 0; i < a.rgb().length; i += 3) {
      boolean same = a.rgb()[i] == b.rgb()[i] && a.rgb()[i + 1] == b.rgb()[i + 1] && a.rgb()[i + 2] == b.rgb()[i + 2];
      count += same ? 0 : 1;
    }
    return count;
  }

  @Test
  void spacePlaysAndPausesAndTheIdleWindowSleeps() throws Exception {
    Shown before = await(s -> !s.playing());
    xdotool("key", "space");
    await(s -> s.playing() && !s.moment().equals(before.moment()));
    xdotool("key", "space");
    Shown after = await(s -> !s.playing());
    Thread.sleep(300);
    int drawn = frames;
    Thread.sleep(1200);

    assertThat(frames).as("frames drawn while nothing moves").isEqualTo(drawn);
    assertThat(differing(before.picture(), after.picture())).isGreaterThan(500);
  }

  @Test
  void arrowsStepAndBracketsChangeTheSpeed() throws Exception {
    Shown before = await(s -> s.moment().cell() == 11);
    xdotool("key", "Right");
    Shown after = await(s -> s.moment().cell() == 12);
    xdotool("key", "bracketright");
    await(s -> s.speed() == 2);
    xdotool("key", "Home");
    await(s -> s.moment().cell() == 0 && s.moment().fraction() == 0);

    assertThat(differing(before.picture(), after.picture())).isGreaterThan(500);
  }

  @Test
  void aDragOrbitsAndEnterBringsTheViewBack() throws Exception {
    Shown before = await(s -> s.azimuth() == -30);
    xdotool("mousemove", "--window", window, "500", "250", "mousedown", "1");
    xdotool("mousemove", "--window", window, "540", "250", "sleep", "0.05", "mousemove", "--window",
        window, "560", "260",
        "sleep", "0.05", "mouseup", "1");
    Shown turned = await(s -> s.azimuth() < -40);
    assertThat(differing(before.picture(), turned.picture())).isGreaterThan(5000);

    xdotool("key", "Return");
    Shown back = await(s -> s.azimuth() == -30);
    Thread.sleep(600);
    assertThat(differing(before.picture(), shown.picture())).as("the picture as it was, " + back.azimuth()).isZero();
  }

  @Test
  void resizingChangesTheFramebuffer() throws Exception {
    await(s -> s.picture().width() == 1000 && s.picture().height() == 640);
    xdotool("windowsize", window, "760", "520");

    await(s -> s.picture().width() == 760 && s.picture().height() == 520);
  }

  @Test
  void theTimelineIsDragged() throws Exception {
    await(s -> s.moment().cell() == 11);
    // The row of ticks ends 17 pixels above the lower edge; a press at its middle and a drag to its end.
    xdotool("mousemove", "--window", window, "500", "618", "mousedown", "1", "sleep", "0.05");
    await(s -> s.moment().cell() == 12);
    xdotool("mousemove", "--window", window, "970", "618", "sleep", "0.05", "mouseup", "1");
    Shown end = await(s -> s.moment().cell() == 24);

    assertThat(end.playing()).isFalse();
  }

  @Test
  void theCheatSheetOpensAndQuitCloses() throws Exception {
    Shown before = await(s -> !s.help());
    xdotool("key", "h");
    Shown sheet = await(Shown::help);
    assertThat(differing(before.picture(), sheet.picture())).isGreaterThan(50_000);
    xdotool("key", "q");

    running.get(20, TimeUnit.SECONDS);
  }
}
