package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.export.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real window under a real X server, and events for it from xdotool. */
final class OpenedWindow implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final CompletableFuture<Void> running;
  private final String id;
  private volatile Shown shown;
  private volatile int frames;

  /** What was last drawn. */
  record Shown(Moment moment, boolean playing, double speed, boolean help, double azimuth, Picture picture) {}

  /** Opens a window that shows a scene's still, and gives it the keyboard. */
  OpenedWindow(Scene scene, int width, int height) throws IOException, InterruptedException {
    running = CompletableFuture.runAsync(() -> show(scene, width, height), task -> new Thread(task, "window").start());
    await(s -> true);
    id = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst()
        .orElseThrow();
    xdotool("windowfocus", "--sync", id);
  }

  /** Goes on only where there is a display, and the programs that these tests need. */
  static void require(String... programs) {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    for (String program : programs) {
      assumeTrue(onPath(program) || "true".equals(System.getenv("CI")), program + " is not installed");
    }
    Driver.require();
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(":")).stream().anyMatch(p -> Files.isExecutable(Path.of(p, program)));
  }

  private void show(Scene scene, int width, int height) {
    Shot still = Shot.still(scene.still(), View.DEFAULT);
    try (ViewerWindow viewer = new ViewerWindow(scene, still, Theme.DARK, width, height)) {
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

  /** The window's number. */
  String id() {
    return id;
  }

  /** What was last drawn. */
  Shown shown() {
    return shown;
  }

  /** How many frames were drawn. */
  int frames() {
    return frames;
  }

  /** Waits until a drawn frame is as wanted, and gives it. */
  Shown await(Predicate<Shown> condition) throws InterruptedException {
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

  /** Waits until the window is closed. */
  void awaitEnd() throws Exception {
    running.get(20, TimeUnit.SECONDS);
  }

  static String xdotool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(List.of(command) + ": " + output).isZero();
    return output;
  }

  @Override
  public void close() throws Exception {
    if (!running.isDone()) {
      xdotool("windowfocus", id, "key", "q");
      awaitEnd();
    }
  }
}
