package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.export.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real window under a real X server, and events for it from xdotool. */
final class OpenedWindow implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final CompletableFuture<Void> running;
  private final String id;
  private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
  private volatile LiveFrame wanted;
  private volatile Picture picture;
  private volatile int frames;

  /** Opens a window that shows a frame, and gives it the keyboard. It closes when {@code q} is pressed. */
  OpenedWindow(LiveFrame frame, int width, int height) throws IOException, InterruptedException {
    wanted = frame;
    running = CompletableFuture.runAsync(() -> show(width, height), task -> new Thread(task, "window").start());
    await(() -> picture != null);
    id = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst()
        .orElseThrow();
    xdotool("windowfocus", "--sync", id);
  }

  /** The frame of a scene's still. */
  static LiveFrame still(Scene scene) {
    return LiveFrame.still(scene.frame(scene.still()), View.DEFAULT, new LivePlay(false, false, false, 1));
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

  /** The smallest session: it looks where the user wants to look. */
  private void show(int width, int height) {
    LiveFrame shown = null;
    try (GlWindow window = new GlWindow(Theme.DARK, width, height, false)) {
      while (!events.contains(new LiveEvent.Key("q")) && !events.contains(LiveEvent.END)) {
        if (shown != wanted || window.stale()) {
          shown = wanted;
          window.draw(shown);
          picture = window.picture();
          frames++;
        }
        for (LiveEvent event : window.events(50)) {
          events.add(event);
          if (event instanceof LiveEvent.Looked(View view)) {
            look(view);
          }
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another view of the same. */
  void look(View view) {
    LiveFrame f = wanted;
    wanted = new LiveFrame(f.frame(), view, f.play(), f.panel(), f.lesson(), f.controls(), f.typed(), f.refusal(),
        f.quiz(), f.help(), f.keys(), f.message(), f.desk());
  }

  /** Something else is to be seen. */
  void show(LiveFrame frame) {
    wanted = frame;
  }

  /** The window's number. */
  String id() {
    return id;
  }

  /** What was last drawn. */
  Picture picture() {
    return picture;
  }

  /** From where the scene is seen. */
  View view() {
    return wanted.view();
  }

  /** How many frames were drawn. */
  int frames() {
    return frames;
  }

  /** All that the window has told so far. */
  List<LiveEvent> events() {
    return events;
  }

  /** Waits until something is as wanted. */
  void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && !running.isDone()) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.sleep(10);
    }
    if (!condition.getAsBoolean()) {
      throw new AssertionError("waited in vain; told so far: " + events);
    }
  }

  /** Waits until the window has told this. */
  void await(LiveEvent event) throws InterruptedException {
    await(() -> events.contains(event));
  }

  /** Waits until the window is closed. */
  void awaitEnd() throws Exception {
    running.get(60, TimeUnit.SECONDS);
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
