package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.export.Png;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Holds pictures to ones that were looked at; {@code -Dgoldens.update=true} writes new ones into the sources. */
final class Goldens {

  private static final int STEPS = 10;
  private static final double SHARE = 0.002;
  private static final Path SOURCES = Path.of("src/test/resources/dev/kernelscope/render/opengl/goldens");
  private static final Path REPORTS = Path.of("target/golden-differences");

  private Goldens() {}

  /** Holds a picture to the one of that name; where too much differs, both are written to look at. */
  static void compare(String name, Picture drawn) throws IOException {
    int width = drawn.width();
    int height = drawn.height();
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
    try (InputStream in = Goldens.class.getResourceAsStream(
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
