package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/** Makes files of the pictures that a camera takes. */
public final class Files {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private Files() {}

  /** What can be made here. */
  public static Set<Format> formats() {
    EnumSet<Format> formats = EnumSet.of(Format.PNG, Format.GIF);
    if (OptionalEncoder.available()) {
      formats.add(Format.MP4);
    }
    return formats;
  }

  /** The options with a size, the usual one where they leave it open. */
  public static RenderOptions sized(RenderOptions options) {
    return options.sized(options.width() > 0 ? options.width() : WIDTH,
        options.height() > 0 ? options.height() : HEIGHT);
  }

  /** Writes a file. */
  public static void write(Camera camera, Scene scene, Shot shot, Format format, RenderOptions given, OutputStream out,
      Progress progress) throws IOException {
    RenderOptions options = sized(given);
    switch (format) {
      case PNG -> {
        out.write(png(camera, scene, shot, options));
        progress.update(1, 1);
      }
      case GIF -> GifFilm.write(reel(camera, scene, shot, options), out, progress);
      case MP4 -> Mp4Film.write(reel(camera, scene, shot, options), out, progress);
      default -> throw new IllegalArgumentException(
          "the opengl renderer writes png, gif and mp4, not " + format.extension());
    }
  }

  /**
   * A picture on no ground is found from two, on black and on white: what covers a pixel by the share a shows c·a on
   * black, and c·a + 1 − a on white.
   */
  private static byte[] png(Camera camera, Scene scene, Shot shot, RenderOptions options) {
    if (!options.transparent()) {
      return Png.encode(camera.still(scene, shot, options, Camera.Ground.USUAL));
    }
    return Png.encode(camera.still(scene, shot, options, Camera.Ground.BLACK),
        camera.still(scene, shot, options, Camera.Ground.WHITE));
  }

  private static Reel reel(Camera camera, Scene scene, Shot shot, RenderOptions options) {
    return new Reel((what, shown, how, theme, width, height) -> camera.ofFilm(what, shown, how, options), scene, shot,
        options.theme(), options.width(), options.height());
  }
}
