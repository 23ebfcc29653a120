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
import dev.kernelscope.render.opengl.export.Files;
import dev.kernelscope.render.opengl.view.Studio;
import dev.kernelscope.render.opengl.window.GlWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Pictures and films without a display, and a window. Its context is made when it is first needed. */
final class OpenGlRenderer implements Renderer {

  private Studio studio;

  @Override
  public Set<Format> formats() {
    return Files.formats();
  }

  @Override
  public boolean transparent() {
    return true;
  }

  @Override
  public void write(
      Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException {
    Files.write(studio(), scene, shot, format, options, out, progress);
  }

  @Override
  public LiveWindow window(RenderOptions options, boolean reducedMotion) throws IOException {
    RenderOptions sized = Files.sized(options);
    // GLFW knows one platform at a time: the one without a display makes room for the desktop's.
    close();
    try {
      return new GlWindow(options.theme(), sized.width(), sized.height(), reducedMotion);
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
