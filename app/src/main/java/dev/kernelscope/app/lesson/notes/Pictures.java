package dev.kernelscope.app.lesson.notes;

import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.scene.style.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures of scenes that stand within a text. */
final class Pictures {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 496;
  private static final RenderOptions PAPER =
      new RenderOptions(WIDTH, HEIGHT, Theme.LIGHT, Colors.FULL, true).withoutPlayer();

  private final Renderer renderer;
  private final int all;
  private final Progress progress;
  private int done;

  Pictures(Renderer renderer, int all, Progress progress) {
    this.renderer = renderer;
    this.all = all;
    this.progress = progress;
  }

  /**
   * A picture as part of an address.
   *
   * @param address {@code data:image/png;base64,…}
   * @param width pixels
   * @param height pixels
   */
  record Image(String address, int width, int height) {}

  /** A light picture, for paper. */
  Image image(ViewedScene scene) throws IOException {
    // A GIF of one frame has at most 255 colours, chosen so that flat areas stay exact. As PNG it is a third of what
    // the same picture takes in all colours.
    byte[] gif = written(scene, Format.GIF, PAPER);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(gif));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()),
        picture.getWidth(), picture.getHeight());
  }

  /** A picture made of characters, without colours. */
  String text(ViewedScene scene) throws IOException {
    RenderOptions plain = new RenderOptions(0, 0, Theme.LIGHT, Colors.NONE, false);
    return new String(written(scene, Format.TXT, plain), StandardCharsets.UTF_8).stripTrailing();
  }

  private byte[] written(ViewedScene scene, Format format, RenderOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(scene.computed(), scene.still(), format, options, out, Progress.NONE);
    progress.update(++done, all);
    return out.toByteArray();
  }
}
