package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.GifFilm;
import dev.kernelscope.render.opengl.export.Mp4Film;
import dev.kernelscope.render.opengl.export.OptionalEncoder;
import dev.kernelscope.render.opengl.export.Png;
import dev.kernelscope.render.opengl.export.Reel;
import dev.kernelscope.render.opengl.view.Studio;
import dev.kernelscope.render.opengl.window.GlWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/** Pictures and films without a display, and a window. Its context is made when it is first needed. */
final class OpenGlRenderer implements Renderer {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private Studio studio;

  @Override
  public Set<Format> formats() {
    EnumSet<Format> formats = EnumSet.of(Format.PNG, Format.GIF);
    if (OptionalEncoder.available()) {
      formats.add(Format.MP4);
    }
    return formats;
  }

  @Override
  public void write(
      Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException {
    int width = options.width() > 0 ? options.width() : WIDTH;
    int height = options.height() > 0 ? options.height() : HEIGHT;
    Studio drawing = studio().player(options.player());
    switch (format) {
      case PNG -> {
        out.write(Png.encode(drawing.still(scene, shot, options.theme(), width, height)));
        progress.update(1, 1);
      }
      case GIF -> GifFilm.write(reel(drawing, scene, shot, options, width, height), out, progress);
      case MP4 -> Mp4Film.write(reel(drawing, scene, shot, options, width, height), out, progress);
      default -> throw new IllegalArgumentException(
          "the opengl renderer writes png, gif and mp4, not " + format.extension());
    }
  }

  private static Reel reel(Studio drawing, Scene scene, Shot shot, RenderOptions options, int width, int height) {
    return new Reel(drawing::ofFilm, scene, shot, options.theme(), width, height);
  }

  @Override
  public LiveWindow window(RenderOptions options, boolean reducedMotion) throws IOException {
    int width = options.width() > 0 ? options.width() : WIDTH;
    int height = options.height() > 0 ? options.height() : HEIGHT;
    // GLFW knows one platform at a time: the one without a display makes room for the desktop's.
    close();
    try {
      return new GlWindow(options.theme(), width, height, reducedMotion);
    } catch (NoContextException | LinkageError | IllegalStateException e) {
      throw new IOException(Contexts.reason(e), e);
    }
  }

  private Studio studio() throws IOException {
    if (studio == null) {
      try {
        studio = Studio.open();
      } catch (NoContextException | LinkageError | IllegalStateException e) {
        throw new IOException(Contexts.reason(e), e);
      }
    }
    return studio;
  }

  @Override
  public void close() {
    if (studio != null) {
      studio.close();
      studio = null;
    }
  }
}
