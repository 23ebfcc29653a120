package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.view.DroppedFile;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyWriter;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files in a real window: dropped on it by the window system's own protocol, and saved from it. */
@Tag("window")
@Timeout(120)
class WindowFilesTest {

  @TempDir
  Path folder;

  private final AtomicReference<Kept> kept = new AtomicReference<>();
  private DrivenWindow window;

  @BeforeEach
  void open() throws Exception {
    Session session = DrivenWindow.session(Experiment.lesson(), States.course()).opening(DroppedFile::opened)
        .keeping(scene -> {
          kept.set(scene);
          return "kept";
        });
    window = DrivenWindow.of(session, RenderOptions.DEFAULT);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  @Test
  void aPictureBecomesTheInput() throws Exception {
    BufferedImage picture = new BufferedImage(96, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 96; x++) {
      for (int y = 0; y < 64; y++) {
        picture.setRGB(x, y, x / 16 % 2 == y / 16 % 2 ? 0xFFFFFF : 0x202020);
      }
    }
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    Path file = folder.resolve("checks with a blank, and " + (names.newEncoder().canEncode('ü') ? "ü" : "u") + ".png");
    ImageIO.write(picture, "png", file.toFile());
    Pixels before = window.picture();
    assertThat(window.drop(file)).as("the window takes it").isTrue();
    State shown = window.await(s -> s.experiment().photo());
    assertThat(shown.experiment().input().shape()).isEqualTo(new Shape(1, 1, 64, 96));
    assertThat(shown.message()).isEqualTo("opened " + file.getFileName());
    assertThat(window.picture().differing(before)).isGreaterThan(20_000);
    window.press("u");
    window.await(s -> s.experiment().sameAs(Experiment.lesson()));
  }

  @Test
  void anArrayBecomesTheInput() throws Exception {
    Path file = folder.resolve("five.npy");
    float[] values = new float[25];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyWriter.write(NpyArray.of(Tensor.of(new Shape(1, 1, 5, 5), values), 2), out);
    }
    Pixels before = window.picture();
    assertThat(window.drop(file)).isTrue();
    State shown = window.await(s -> s.experiment().input().shape().h() == 5);
    assertThat(shown.experiment().input().get(0, 0, 4, 4)).isEqualTo(24);
    assertThat(window.picture().differing(before)).isGreaterThan(5000);
  }

  @Test
  void aWrongFileIsRefusedInOneLineAndNothingChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "nothing to be seen");
    Pixels before = window.picture();
    assertThat(window.drop(file)).isTrue();
    State shown = window.await(s -> !s.message().isEmpty());
    assertThat(shown.message()).contains("notes.txt").doesNotContain("\n");
    assertThat(shown.experiment().sameAs(Experiment.lesson())).isTrue();
    assertThat(window.picture().differing(before)).as("the message is seen").isGreaterThan(100);
    assertThat(window.drop(folder)).isTrue();
    window.await(s -> s.message().contains(folder.getFileName().toString()));
    assertThat(window.drop(folder.resolve("gone.png"))).isTrue();
    window.await(s -> s.message().contains("gone.png"));
  }

  @Test
  void aScreenshotIsWhatIsOnTheScreen() throws Exception {
    Pixels screen = window.picture();
    window.press("f12");
    window.await(s -> s.message().equals("written"));
    Pixels written = new Pixels(ImageIO.read(new ByteArrayInputStream(window.saved())));
    assertThat(written.all()).isEqualTo(screen.all());
    assertThat(written.differing(screen)).as("before the message came").isZero();
    window.click(Command.EXPORT);
    window.await(s -> s.mode() == Mode.MENU);
    Pixels menu = window.picture();
    window.click(new LiveTarget.Entry(0));
    window.await(s -> s.mode() != Mode.MENU && s.message().equals("written"));
    assertThat(window.picture().differing(menu)).as("the menu is closed again").isGreaterThan(5000);
  }

  @Test
  void theSceneIsKeptAsItStands() throws Exception {
    window.press("s");
    window.await(s -> s.experiment().spec().strideH() == 2);
    window.press("ctrl+s");
    window.await(s -> s.message().equals("kept"));
    assertThat(kept.get().experiment().spec().strideH()).isEqualTo(2);
    assertThat(kept.get().moment()).isEqualTo(window.state().moment());
  }
}
