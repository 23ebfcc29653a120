package dev.kernelscope.render.opengl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenGlRendererTest {

  private Renderer renderer;

  @BeforeEach
  void open() {
    Driver.require();
    renderer = new OpenGlRendererProvider().create();
  }

  @AfterEach
  void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  private byte[] write(Scene scene, Shot shot, Format format, RenderOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(scene, shot, format, options, out, Progress.NONE);
    return out.toByteArray();
  }

  @Test
  void theSameStillIsTheSameBytes() throws IOException {
    Scene scene = Samples.lesson();
    Shot shot = Shot.still(scene.still(), View.DEFAULT);
    byte[] first = write(scene, shot, Format.PNG, RenderOptions.DEFAULT);
    renderer.close();

    assertThat(write(Samples.lesson(), shot, Format.PNG, RenderOptions.DEFAULT)).isEqualTo(first);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(first));
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
  }

  @Test
  void aPictureIsTheSameWhateverWasDrawnBefore() throws IOException {
    Scene scene = Samples.lesson();
    Shot shot = Shot.still(scene.still(), View.DEFAULT);
    RenderOptions options = Samples.options(640, 480, Theme.LIGHT);
    byte[] fresh = write(scene, shot, Format.PNG, options);
    write(Samples.photo(), Shot.still(Samples.photo().still(), View.DEFAULT), Format.PNG, RenderOptions.DEFAULT);

    assertThat(write(scene, shot, Format.PNG, options)).isEqualTo(fresh);
  }

  @Test
  void aFilmMovesRepeatsAndIsTheSameBytes() throws IOException {
    Scene scene = Samples.lesson();
    Shot whole = Shot.film(scene.timeline(), View.DEFAULT);
    Shot shot = new Shot(whole.still(), new Shot.Cells(3, 5), View.DEFAULT, 1, true, false);
    RenderOptions options = Samples.options(480, 320, Theme.DARK);
    byte[] film = write(scene, shot, Format.GIF, options);

    assertThat(write(scene, shot, Format.GIF, options)).isEqualTo(film);
    assertThat(new String(film, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("GIF89a")
        .contains("NETSCAPE2.0");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film)));
    // Three later cells of a quarter of a second at twenty pictures a second, and the last picture.
    assertThat(reader.getNumImages(true)).isBetween(12, 16);
    assertThat(reader.getWidth(0)).isEqualTo(480);
    reader.dispose();
  }

  @Test
  void aStillAsGifHasOnePicture() throws IOException {
    Scene scene = Samples.lesson();
    byte[] gif =
        write(scene, Shot.still(scene.still(), View.DEFAULT), Format.GIF, Samples.options(320, 240, Theme.DARK));

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isEqualTo(1);
    reader.dispose();
  }

  @Test
  void progressGoesToItsEnd() throws IOException {
    Scene scene = Samples.lesson();
    Shot shot = new Shot(scene.still(), new Shot.Cells(5, 5), View.DEFAULT, 1, false, true);
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    renderer.write(scene, shot, Format.GIF, Samples.options(320, 240, Theme.DARK), OutputStream.nullOutputStream(),
        (d, t) -> {
          done.add(d);
          totals.add(t);
        });

    assertThat(done).isSorted().last().isEqualTo(totals.getFirst());
    assertThat(totals).containsOnly(totals.getFirst());
  }

  @Test
  void aSizeThatNoDriverHasIsRefusedWithTheLimit() {
    Scene scene = Samples.lesson();
    Shot shot = Shot.still(scene.still(), View.DEFAULT);

    assertThatThrownBy(() -> write(scene, shot, Format.PNG, Samples.options(200_000, 100, Theme.DARK)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("a picture of 200000x100 pixels cannot be drawn here, 1x1 to (\\d+)x\\1 can");
    assertThatThrownBy(() -> write(scene, shot, Format.TXT, RenderOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("txt");
  }

  @Test
  void aPictureOnNoGroundLaidOnOneColourIsThePictureOnThatColour() throws IOException {
    Scene scene = Samples.lesson();
    Shot shot = Shot.still(scene.still(), View.DEFAULT);
    for (Theme theme : Theme.values()) {
      RenderOptions options = Samples.options(640, 480, theme).withoutPlayer();
      BufferedImage clear = ImageIO.read(new ByteArrayInputStream(write(scene, shot, Format.PNG,
          options.onNoGround())));
      BufferedImage usual = ImageIO.read(new ByteArrayInputStream(write(scene, shot, Format.PNG, options)));
      int none = 0;
      int same = 0;
      for (int y = 0; y < 480; y++) {
        for (int x = 0; x < 640; x++) {
          int alpha = clear.getRGB(x, y) >>> 24;
          none += alpha == 0 ? 1 : 0;
          same += alpha == 255 && clear.getRGB(x, y) == usual.getRGB(x, y) ? 1 : 0;
        }
      }
      assertThat(none).as("ground").isGreaterThan(100_000);
      assertThat(same).as("tiles").isGreaterThan(20_000);
      assertThat(clear.getRGB(2, 470) >>> 24).isZero();
    }
  }

  @Test
  void everySizeIsDrawn() throws IOException {
    Scene scene = Samples.lesson();
    for (int[] size : new int[][] {{1, 1}, {40, 700}, {700, 40}, {333, 221}}) {
      byte[] png = write(scene, Shot.still(scene.still(), View.DEFAULT), Format.PNG,
          Samples.options(size[0], size[1], Theme.DARK));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

      assertThat(new int[] {image.getWidth(), image.getHeight()}).isEqualTo(size);
    }
  }
}
