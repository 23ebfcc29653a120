package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The session in a real window under a real X server, worked by real events from xdotool. Places are those of the
 * visual specification at 1280×720.
 */
@Tag("window")
@Timeout(240)
class WindowSessionTest {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private CompletableFuture<Void> running;
  private Session session;
  private String id;
  private volatile State state;
  private volatile byte[] saved;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    boolean installed = List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(p -> Files.isExecutable(Path.of(p, "xdotool")));
    assumeTrue(installed || "true".equals(System.getenv("CI")), "xdotool is not installed");
    Experiment lesson = Experiment.lesson();
    session = new Session(lesson, Shot.still(lesson.scene().still(), View.DEFAULT), States.course(), System::nanoTime,
        nanos -> state = session.state());
    running = CompletableFuture.runAsync(this::run, task -> new Thread(task, "window").start());
    await(s -> true);
    id = xdotool("search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst().orElseThrow();
    xdotool("windowfocus", "--sync", id);
  }

  private void run() {
    RendererProvider provider = ServiceLoader.load(RendererProvider.class).stream().map(ServiceLoader.Provider::get)
        .filter(p -> p.name().equals("opengl")).findFirst().orElseThrow();
    try (Renderer renderer = provider.create(); LiveWindow window = renderer.window(RenderOptions.DEFAULT, false)) {
      session.run(new WindowFront(window, png -> {
        saved = png;
        return "written";
      }));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws Exception {
    if (running != null && !running.isDone()) {
      xdotool("windowfocus", id, "key", "Escape", "key", "Escape", "key", "ctrl+d");
      running.get(60, TimeUnit.SECONDS);
    }
  }

  private State await(Predicate<State> condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && !running.isDone()) {
      State now = state;
      if (now != null && condition.test(now)) {
        return now;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("waited in vain; now: " + state);
  }

  private static String xdotool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }

  private void point(int x, int y) throws Exception {
    xdotool("mousemove", "--window", id, Integer.toString(x), Integer.toString(y), "sleep", "0.1");
  }

  private void click(int x, int y) throws Exception {
    point(x, y);
    xdotool("click", "1");
  }

  private BufferedImage picture() throws Exception {
    saved = null;
    xdotool("key", "F12");
    await(s -> saved != null);
    return ImageIO.read(new ByteArrayInputStream(saved));
  }

  private static int count(BufferedImage picture, int x0, int y0, int x1, int y1, int rgb) {
    int count = 0;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void hoverLinksAClickPinsAndEscReleases() throws Exception {
    int before = count(picture(), 270, 200, 570, 400, 0x4FD6B8);
    // Output[3,3], under and to the right of the cell that is being computed.
    point(874, 278);
    await(s -> s.desk().hand().hover().equals(Optional.of(new Target.OutputCell(0, 3, 3))));
    assertThat(count(picture(), 270, 200, 570, 400, 0x4FD6B8)).as("rims around the patch").isGreaterThan(before + 300);
    click(874, 278);
    await(s -> s.pointer().equals(Optional.of(new Target.OutputCell(0, 3, 3))));
    point(640, 70);
    assertThat(count(picture(), 480, 630, 960, 650, 0xF2A83B)).as("pinned, in the dock").isGreaterThan(10);
    xdotool("key", "Escape");
    await(s -> s.pointer().isEmpty());
  }

  @Test
  void controlsAreLiveUndoneAndRefused() throws Exception {
    await(s -> s.panel() == Panel.CONTROLS);
    click(1254, 168); // stride, the fourth line but the table's
    await(s -> s.experiment().spec().strideH() == 2);
    xdotool("key", "u");
    await(s -> s.experiment().spec().strideH() == 1);
    for (int i = 3; i < 8; i++) {
      click(1254, 144); // kernel size
      int size = i + 1;
      await(s -> s.lab().refusal().isPresent() || s.experiment().weights().shape().h() == size);
    }
    await(s -> s.lab().refusal().isPresent());
    assertThat(count(picture(), 160, 520, 1024, 526, 0xF2A83B)).as("a rim over the formula").isGreaterThan(1000);
    xdotool("key", "Escape");
    await(s -> s.lab().refusal().isEmpty());
  }

  @Test
  void chaptersStepsAndTheQuiz() throws Exception {
    click(80, 119);
    await(s -> s.course().orElseThrow().chapter() == 1 && s.panel() == Panel.LESSON);
    click(1215, 590);
    await(s -> s.course().orElseThrow().step() == 1);
    click(80, 185); // two chapters, then the quiz
    await(s -> s.mode() == Mode.QUIZ);
    xdotool("key", "2");
    await(s -> s.quiz().orElseThrow().shown());
    xdotool("key", "q");
    await(s -> s.mode() == Mode.WATCH);
  }

  @Test
  void theBrushPaintsInOneStroke() throws Exception {
    xdotool("key", "w");
    await(s -> s.desk().hand().brush().isPresent());
    float value = state.desk().hand().brush().orElseThrow();
    // From the first cell of the first row to the second one.
    xdotool("mousemove", "--window", id, "290", "181", "sleep", "0.1", "mousedown", "1", "sleep", "0.1",
        "mousemove", "--window", id, "312", "178", "sleep", "0.1", "mousemove", "--window", id, "336", "174", "sleep",
        "0.1", "mouseup", "1");
    State painted = await(s -> s.experiment().input().get(0, 0, 0, 1) == value);
    assertThat(painted.experiment().input().get(0, 0, 0, 0)).isEqualTo(value);
    xdotool("key", "u");
    await(s -> s.experiment().sameAs(Experiment.lesson()));
  }

  @Test
  void aWeightIsClickedTypedAndPulled() throws Exception {
    point(1150, 500);
    for (int i = 0; i < 4; i++) {
      xdotool("click", "5"); // scrolls the panel to its end
    }
    await(s -> s.panel() == Panel.CONTROLS);
    Thread.sleep(300);
    int[] cell = amber(picture());
    click(cell[0], cell[1]);
    await(s -> s.pointer().equals(Optional.of(new Target.Weight(0, 0, 1, 2))));
    xdotool("key", "5", "key", "Return");
    await(s -> s.experiment().weights().get(0, 0, 1, 2) == 5);
    xdotool("mousemove", "--window", id, "" + cell[0], "" + cell[1], "mousedown", "1", "sleep", "0.1", "mousemove",
        "--window", id, "" + cell[0], "" + (cell[1] - 18), "sleep", "0.1", "mouseup", "1");
    await(s -> s.experiment().weights().get(0, 0, 1, 2) == 8);
  }

  /** The middle of the table's one cell with the largest weight, by its colour. */
  private static int[] amber(BufferedImage picture) {
    long x = 0;
    long y = 0;
    int found = 0;
    for (int py = 90; py < 616; py++) {
      for (int px = 1030; px < 1276; px++) {
        if ((picture.getRGB(px, py) & 0xFFFFFF) == 0xFFC069) {
          x += px;
          y += py;
          found++;
        }
      }
    }
    return new int[] {(int) (x / found), (int) (y / found)};
  }
}
