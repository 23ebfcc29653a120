package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.app.session.WindowFront;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import java.io.IOException;
import java.util.Optional;

/**
 * A window of its own.
 *
 * @param console where is said why there is no window, and figures
 * @param choice which renderer
 * @param options initial size and theme
 * @param reducedMotion whether the camera cross-fades instead of moving
 * @param fps whether to say how long frames took
 */
record WindowPlace(Console console, RendererChoice choice, RenderOptions options, boolean reducedMotion, boolean fps)
    implements Place {

  @Override
  public boolean run(Session session, FrameTimes times) {
    Optional<Renderer> renderer = choice.forWindow();
    if (renderer.isEmpty()) {
      choice.missingWindow(console.environment()).ifPresent(console::say);
      return false;
    }
    try (Renderer drawing = renderer.get(); LiveWindow window = opened(drawing)) {
      if (window == null) {
        return false;
      }
      session.run(new WindowFront(window, png -> Saved.as(".png", png, console)));
    } catch (IOException e) {
      throw Failure.failed("the window failed: " + e.getMessage(), e);
    }
    if (fps) {
      console.say(times.summary());
    }
    return true;
  }

  /** A driver may be missing although there is a display: then the terminal takes its place, if nobody chose. */
  private LiveWindow opened(Renderer drawing) throws IOException {
    try {
      return drawing.window(options, reducedMotion);
    } catch (IOException e) {
      if (choice.named()) {
        throw new IOException(e.getMessage() + "; --renderer ascii draws in the terminal", e);
      }
      console.say("no window (" + e.getMessage() + "); drawing in the terminal instead");
      return null;
    }
  }
}
