package dev.kernelscope.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.session.Habits;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A window that remembers, under a real X server. */
@Tag("window")
@Timeout(240)
class WindowPlaceTest {

  private static final WindowPlace.Given NOTHING = new WindowPlace.Given(false, false, false, false);

  @TempDir
  private Path config;

  private Session session;
  private CompletableFuture<Boolean> running;
  private String id;

  @BeforeEach
  void require() {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    boolean installed = List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(p -> Files.isExecutable(Path.of(p, "xdotool")));
    assumeTrue(installed || "true".equals(System.getenv("CI")), "xdotool is not installed");
  }

  private void open(WindowPlace.Given given, RenderOptions options) throws Exception {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(none, none, Map.of("XDG_CONFIG_HOME", config.toString(), "DISPLAY",
        System.getenv("DISPLAY")), () -> false, () -> false, () -> false);
    RendererChoice choice = new RendererChoice(Renderers.installed(), "opengl");
    Experiment lesson = Experiment.lesson();
    session = new Session(lesson, Shot.still(lesson.scene().still(), View.DEFAULT), LessonCourse.closed(),
        System::nanoTime, nanos -> { });
    running = CompletableFuture.supplyAsync(
        () -> new WindowPlace(console, choice, options, given, false).run(session, new FrameTimes()),
        task -> new Thread(task, "window").start());
    id = xdotool("search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst().orElseThrow();
    xdotool("windowfocus", "--sync", id, "sleep", "0.5");
  }

  private Habits close() throws Exception {
    xdotool("key", "ctrl+d");
    assertThat(running.get(60, TimeUnit.SECONDS)).isTrue();
    return session.habits();
  }

  private static String xdotool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }

  @Test
  void itStandsWhereItStoodAndLooksAsItLooked() throws Exception {
    open(NOTHING, RenderOptions.DEFAULT);
    xdotool("windowsize", "--sync", id, "1000", "640", "windowmove", "--sync", id, "60", "50", "sleep", "0.3", "key",
        "ctrl+l", "key", "ctrl+m", "key", "bracketright", "key", "bracketright", "sleep", "0.3");
    assertThat(close()).isEqualTo(new Habits(Theme.LIGHT, true, session.habits().speed()));
    assertThat(session.habits().speed()).isBetween(1.99, 2.01);

    open(NOTHING, RenderOptions.DEFAULT);
    assertThat(xdotool("getwindowgeometry", id)).contains("1000x640").contains("60,50");
    assertThat(close()).isEqualTo(new Habits(Theme.LIGHT, true, session.habits().speed()));
    assertThat(session.habits().speed()).isBetween(1.99, 2.01);
  }

  @Test
  void whatTheCommandLineSaysHoldsForOneRun() throws Exception {
    Path file = config.resolve("kernelscope/settings.json");
    Files.createDirectories(file.getParent());
    String before = "{\"version\":1,\"theme\":\"light\",\"speed\":4.0}";
    Files.writeString(file, before);
    open(new WindowPlace.Given(true, false, false, true), RenderOptions.DEFAULT.sized(800, 600));
    assertThat(xdotool("getwindowgeometry", id)).contains("800x600");
    assertThat(close()).isEqualTo(new Habits(Theme.DARK, false, 4));
    assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo(before);
  }
}
