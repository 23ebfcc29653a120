package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that a real window makes while it goes on, and paths that are typed into it. */
@Tag("window")
@Timeout(240)
class WindowHabitsTest {

  private static final int AMBER = 0xF2A83B;

  @TempDir
  private Path folder;

  private DrivenWindow window;

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
    Session session = DrivenWindow.session(Experiment.lesson(), States.course()).exporting(new InFolder())
        .opening(this::opened).offering(text -> List.of("large.npy", "wrong.npy"));
    window = DrivenWindow.of(session, RenderOptions.DEFAULT);
  }

  private Experiment opened(Path file, Experiment before) {
    if (file.toString().startsWith("wrong")) {
      throw Failure.failed("'wrong.npy' holds no numbers");
    }
    return before.withInputSize(9, 9);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  /** Chooses what the export's menu calls so. */
  private void export(String words) throws Exception {
    window.click(Command.EXPORT);
    State open = window.await(s -> s.mode() == Mode.MENU);
    List<String> entries = open.shell().menu().orElseThrow().which().entries().stream().map(e -> e.words(open))
        .toList();
    window.click(new LiveTarget.Entry(entries.indexOf(words)));
  }

  @Test
  void aFilmIsMadeWhileTheWindowGoesOnAndIsWhole() throws Exception {
    export("Film as GIF");
    window.await(s -> s.shell().task().isPresent());
    window.press("s");
    State changed = window.await(s -> s.experiment().spec().strideH() == 2);
    assertThat(changed.shell().task()).as("still at work").isPresent();
    window.await(s -> s.message().equals("written to GIF.gif"));
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("GIF.gif").toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isGreaterThan(10);
      assertThat(reader.getWidth(0)).isEqualTo(640);
    }
  }

  @Test
  void cleanAndTransparentPicturesAreChosenByKeys() throws Exception {
    window.press("ctrl+e", "down", "enter");
    window.await(s -> s.message().equals("written to PICTURE.png"));
    BufferedImage clean = ImageIO.read(folder.resolve("PICTURE.png").toFile());
    assertThat(clean.getWidth()).isEqualTo(640);
    window.press("ctrl+e", "down", "down", "enter");
    window.await(s -> s.message().equals("written to TRANSPARENT.png"));
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
    export("Film as GIF");
    window.await(s -> s.shell().task().isPresent());
    window.click(Command.STOP);
    window.await(s -> s.shell().task().isEmpty() && s.message().equals("stopped; no file was written"));
  }

  @Test
  void aPathIsTypedAndAWrongFileLeavesACardOverTheScene() throws Exception {
    window.press("ctrl+o");
    window.await(s -> s.mode() == Mode.PATH && s.shell().path().orElseThrow().offers().size() == 2);
    window.type("large.npy");
    window.await(s -> s.shell().path().orElseThrow().text().equals("large.npy"));
    window.press("enter");
    window.await(s -> s.experiment().input().shape().h() == 9);
    window.press("esc");
    Pixels before = window.picture();
    Rectangle top = new Rectangle(160, 92, 864, 110);
    window.press("ctrl+o", "down", "down", "enter");
    window.await(s -> s.lab().refusal().isPresent());
    assertThat(window.picture().count(top, AMBER)).as("a card at the top of the scene")
        .isGreaterThan(before.count(top, AMBER) + 1000);
    window.press("esc");
    window.await(s -> s.lab().refusal().isEmpty());
    assertThat(window.picture().count(top, AMBER)).isEqualTo(before.count(top, AMBER));
  }
}
