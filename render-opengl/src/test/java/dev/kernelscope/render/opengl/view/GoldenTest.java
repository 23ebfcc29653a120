package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.export.Png;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pictures compared with ones that were looked at. What they show is asserted by {@link DrawnFactsTest}; this tells
 * what changed. A small share of pixels may differ, as drivers round differently. {@code -Dgoldens.update=true} writes
 * new ones into the sources.
 */
class GoldenTest {

  private static final int STEPS = 10;
  private static final double SHARE = 0.002;
  private static final Path SOURCES = Path.of("src/test/resources/dev/kernelscope/render/opengl/goldens");
  private static final Path REPORTS = Path.of("target/golden-differences");

  private static Studio studio;

  @BeforeAll
  static void open() throws NoContextException {
    Driver.require();
    studio = new Studio(Contexts.offscreen());
  }

  @AfterAll
  static void close() {
    if (studio != null) {
      studio.close();
    }
  }

  @Test
  void lesson() throws IOException {
    Scene scene = Samples.lesson();
    compare("lesson-dark", scene, scene.still(), View.DEFAULT, Theme.DARK, 1280, 720);
    compare("lesson-light", scene, scene.still(), View.DEFAULT, Theme.LIGHT, 1280, 720);
  }

  @Test
  void lessonAtAnotherScale() throws IOException {
    Scene scene = Samples.lesson();
    compare("lesson-large", scene, new Moment(7, Phase.MULTIPLY, 0.6), View.DEFAULT, Theme.DARK, 1920, 1080);
  }

  @Test
  void straightAhead() throws IOException {
    Scene scene = Samples.lesson();
    View face = new View(View.Mode.FACE, Double.NaN, Double.NaN, 1);
    compare("face", scene, scene.still(), face, Theme.DARK, 960, 640);
  }

  @Test
  void numbersFirst() throws IOException {
    View numbers = new View(View.Mode.NUMBERS, Double.NaN, Double.NaN, 1);
    compare("numbers", Samples.padded(), new Moment(9, Phase.SUM, 0.5), numbers, Theme.LIGHT, 960, 640);
    Scene scene = Samples.channels();
    compare("numbers-channels", scene, new Moment(scene.cell(0, 1, 1), Phase.SUM, 0.7), numbers, Theme.DARK, 1280, 720);
  }

  @Test
  void droppedAndPadded() throws IOException {
    compare("dropped", Samples.dropped(), new Moment(5, Phase.WRITE, 0.5), View.DEFAULT, Theme.DARK, 960, 640);
    compare("padded", Samples.padded(), new Moment(9, Phase.GATHER, 0.6), View.DEFAULT, Theme.LIGHT, 960, 640);
  }

  @Test
  void channels() throws IOException {
    Scene scene = Samples.channels();
    compare("channels", scene, new Moment(scene.cell(0, 1, 1), Phase.GATHER, 1), View.DEFAULT, Theme.DARK, 1280, 720);
  }

  @Test
  void photo() throws IOException {
    Scene scene = Samples.photo();
    compare("photo", scene, new Moment(scene.cell(0, 60, 50), Phase.SUM, 0.5), View.DEFAULT, Theme.DARK, 960, 640);
  }

  private static void compare(
      String name, Scene scene, Moment moment, View view, Theme theme, int width, int height) throws IOException {
    Picture drawn = studio.still(scene, Shot.still(moment, view), theme, width, height);
    if (Boolean.getBoolean("goldens.update")) {
      Files.createDirectories(SOURCES);
      Files.write(SOURCES.resolve(name + ".png"), Png.encode(drawn));
      return;
    }
    Picture golden = read(name);
    assertThat(drawn.width() + "x" + drawn.height()).isEqualTo(golden.width() + "x" + golden.height());
    byte[] difference = new byte[drawn.rgb().length];
    int wrong = difference(drawn, golden, difference);
    if (wrong > SHARE * width * height) {
      Files.createDirectories(REPORTS);
      Files.write(REPORTS.resolve(name + "-drawn.png"), Png.encode(drawn));
      Files.write(REPORTS.resolve(name + "-difference.png"), Png.encode(new Picture(width, height, difference)));
    }
    assertThat((double) wrong / (width * height))
        .as("share of differing pixels in %s, see %s", name, REPORTS.toAbsolutePath())
        .isLessThanOrEqualTo(SHARE);
  }

  /** Counts pixels that differ, and paints them; others are left dim. */
  private static int difference(Picture drawn, Picture golden, byte[] painted) {
    int wrong = 0;
    for (int i = 0; i < painted.length; i += 3) {
      int most = 0;
      for (int c = i; c < i + 3; c++) {
        most = Math.max(most, Math.abs((drawn.rgb()[c] & 255) - (golden.rgb()[c] & 255)));
      }
      boolean differs = most > STEPS;
      wrong += differs ? 1 : 0;
      int grey = (golden.rgb()[i] & 255) / 4;
      Arrays.fill(painted, i, i + 3, (byte) grey);
      painted[i] = (byte) (differs ? 255 : grey);
    }
    return wrong;
  }

  private static Picture read(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream(
        "/dev/kernelscope/render/opengl/goldens/" + name + ".png")) {
      assertThat(in).as("golden " + name).isNotNull();
      return picture(ImageIO.read(in));
    }
  }

  private static Picture picture(BufferedImage image) {
    byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
    for (int i = 0; i < rgb.length / 3; i++) {
      int p = image.getRGB(i % image.getWidth(), i / image.getWidth());
      rgb[i * 3] = (byte) (p >> 16);
      rgb[i * 3 + 1] = (byte) (p >> 8);
      rgb[i * 3 + 2] = (byte) p;
    }
    return new Picture(image.getWidth(), image.getHeight(), rgb);
  }
}
