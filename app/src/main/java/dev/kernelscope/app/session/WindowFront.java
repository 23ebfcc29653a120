package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.Renderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A window that a session runs on.
 *
 * @param window draws frames and gives events
 * @param writer writes a PNG file's bytes somewhere and says where
 */
public record WindowFront(LiveWindow window, Function<byte[], String> writer) implements Front {

  @Override
  public Kind kind() {
    return Kind.WINDOW;
  }

  @Override
  public void draw(LiveFrame frame) {
    window.draw(frame);
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share) {
    window.fade(from, to, share);
  }

  @Override
  public boolean stale() {
    return window.stale();
  }

  @Override
  public List<LiveEvent> events(long milliseconds) {
    return window.events(milliseconds);
  }

  @Override
  public String save() {
    return writer.apply(window.png());
  }

  @Override
  public Optional<Renderer> pictures() {
    return window.pictures();
  }
}
