package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Menus, exports, paths, colours and the focus in a real window, worked by real keys and clicks at 1280×720. */
@Tag("window")
@Timeout(240)
class WindowHabitsTest {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

  @TempDir
  private Path folder;

  private CompletableFuture<Void> running;
  private Session session;
  private String id;
  private volatile State state;
  private volatile byte[] saved;

  /** Makes files in the test's folder; films of two cells, so that nobody waits for long. */
  private final class InFolder implements Exporter {

    @Override
    public String refusal(Export kind, Renderer renderer) {
      return renderer.formats().contains(kind.format()) ? "" : "not here";
    }

    @Override
    public String make(Order order, Renderer renderer, DoubleConsumer share) {
      Kept kept = order.kept();
      Shot shot = order.kind() == Export.GIF ? new Shot(new Moment(0, Phase.SLIDE, 0), new Shot.Cells(0, 1),
          kept.view(), 1, true, false) : Shot.still(kept.moment(), kept.view());
      RenderOptions usual = new RenderOptions(640, 360, order.theme(), Colors.FULL, true).withoutPlayer();
      Path file = folder.resolve(order.kind() + "." + order.kind().format().extension());
      try (OutputStream out = Files.newOutputStream(file)) {
        renderer.write(kept.experiment().scene(), shot, order.kind().format(),
            order.kind() == Export.TRANSPARENT ? usual.onNoGround() : usual, out,
            (done, total) -> share.accept((double) done / total));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return "written to " + file.getFileName();
    }
  }

  @BeforeEach
  void open() throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    boolean installed = List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(p -> Files.isExecutable(Path.of(p, "xdotool")));
    assumeTrue(installed || "true".equals(System.getenv("CI")), "xdotool is not installed");
    Experiment lesson = Experiment.lesson();
    session = new Session(lesson, Shot.still(lesson.scene().still(), View.DEFAULT), States.course(), System::nanoTime,
        nanos -> state = session.state()).exporting(new InFolder()).opening(this::opened)
        .offering(text -> List.of("large.npy", "wrong.npy"));
    running = CompletableFuture.runAsync(this::run, task -> new Thread(task, "window").start());
    await(s -> true);
    id = xdotool("search", "--sync", "--onlyvisible", "--name", "^Kernelscope$").lines().findFirst().orElseThrow();
    xdotool("windowfocus", "--sync", id);
  }

  private Experiment opened(Path file, Experiment before) {
    if (file.toString().startsWith("wrong")) {
      throw Failure.failed("'wrong.npy' holds no numbers");
    }
    return before.withInputSize(9, 9);
  }

  private void run() {
    RendererProvider provider = ServiceLoader.load(RendererProvider.class).stream().map(ServiceLoader.Provider::get)
        .filter(p -> p.name().equals("opengl")).findFirst().orElseThrow();
    try (Renderer renderer = provider.create(); LiveWindow window = renderer.window(RenderOptions.DEFAULT, false)) {
      session.run(new WindowFront(window, png -> {
        saved = png;
        return "written";
      }));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws Exception {
    if (running != null && !running.isDone()) {
      xdotool("windowfocus", id, "key", "Escape", "key", "Escape", "key", "ctrl+d");
    }
    if (running != null) {
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
      Thread.sleep(5);
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

  private static void keys(String... names) throws Exception {
    for (String name : names) {
      xdotool("key", name, "sleep", "0.05");
    }
  }

  private void click(int x, int y) throws Exception {
    xdotool("mousemove", "--window", id, "" + x, "" + y, "sleep", "0.2", "click", "1");
  }

  private BufferedImage picture() throws Exception {
    saved = null;
    keys("F12");
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
  void aFilmIsMadeWhileTheWindowGoesOnAndIsWhole() throws Exception {
    click(1130, 20);
    await(s -> s.shell().menu().isPresent());
    click(1130, 142); // the fourth entry
    await(s -> s.shell().task().isPresent());
    keys("s");
    State changed = await(s -> s.experiment().spec().strideH() == 2);
    assertThat(changed.shell().task()).as("still at work").isPresent();
    await(s -> s.message().equals("written to GIF.gif"));
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("GIF.gif").toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isGreaterThan(10);
      assertThat(reader.getWidth(0)).isEqualTo(640);
    }
  }

  @Test
  void cleanAndTransparentPicturesAreChosenByKeys() throws Exception {
    keys("ctrl+e", "Down", "Return");
    await(s -> s.message().equals("written to PICTURE.png"));
    BufferedImage clean = ImageIO.read(folder.resolve("PICTURE.png").toFile());
    assertThat(clean.getWidth()).isEqualTo(640);
    keys("ctrl+e", "Down", "Down", "Return");
    await(s -> s.message().equals("written to TRANSPARENT.png"));
    BufferedImage clear = ImageIO.read(folder.resolve("TRANSPARENT.png").toFile());
    assertThat(clear.getRGB(5, 200) >>> 24).as("beside the scene").isZero();
    int same = 0;
    for (int y = 0; y < clean.getHeight(); y++) {
      for (int x = 0; x < clean.getWidth(); x++) {
        boolean covered = clear.getRGB(x, y) >>> 24 == 255;
        same += covered && clear.getRGB(x, y) == clean.getRGB(x, y) ? 1 : 0;
      }
    }
    assertThat(same).as("what covers is as it is in the other picture").isGreaterThan(20_000);
  }

  @Test
  void aFilmCanBeStopped() throws Exception {
    keys("ctrl+e", "Down", "Down", "Down", "Return");
    await(s -> s.shell().task().isPresent());
    click(732, 444); // at the right of the card
    await(s -> s.shell().task().isEmpty() && s.message().equals("stopped; no file was written"));
  }

  @Test
  void aPathIsTypedAndAWrongFileLeavesACard() throws Exception {
    keys("ctrl+o");
    await(s -> s.mode() == Mode.PATH && s.shell().path().orElseThrow().offers().size() == 2);
    xdotool("type", "--delay", "30", "large.npy");
    await(s -> s.shell().path().orElseThrow().text().equals("large.npy"));
    keys("Return");
    await(s -> s.experiment().input().shape().h() == 9);
    keys("ctrl+o", "Down", "Down", "Return");
    await(s -> s.lab().refusal().isPresent());
    assertThat(count(picture(), 160, 520, 1024, 526, 0xF2A83B)).as("a rim over the formula").isGreaterThan(1000);
    keys("Escape");
    await(s -> s.lab().refusal().isEmpty());
  }

  @Test
  void theKeyboardReachesAControlAndChangesIt() throws Exception {
    await(s -> s.panel() == Panel.CONTROLS);
    int cell = state.moment().cell();
    click(1070, 62); // the tab of the controls
    keys("Right");
    await(s -> s.moment().cell() == cell + 1);
    assertThat(state.experiment().sameAs(Experiment.lesson())).as("arrows step cells").isTrue();
    for (int i = 0; i < 60 && count(picture(), 1180, 150, 1276, 188, 0x5AA9FF) < 250; i++) {
      keys("Tab");
    }
    assertThat(count(picture(), 1180, 150, 1276, 188, 0x5AA9FF)).as("a ring around the stride").isGreaterThan(250);
    keys("Right");
    await(s -> s.experiment().spec().strideH() == 2);
    keys("Escape", "Left");
    await(s -> s.moment().cell() == 0 || s.moment().cell() < cell + 1);
    assertThat(state.experiment().spec().strideH()).isEqualTo(2);
  }

  @Test
  void theMenuIsWalkedThroughAndColoursChange() throws Exception {
    keys("F10", "Right", "Right", "Down", "Down", "Return");
    await(s -> s.player().reverse());
    assertThat(picture().getRGB(640, 10) & 0xFFFFFF).isEqualTo(0x141A20);
    keys("ctrl+l");
    await(s -> s.shell().theme() == Theme.LIGHT);
    assertThat(picture().getRGB(640, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    keys("ctrl+m");
    await(s -> s.player().reducedMotion());
  }
}
