package dev.kernelscope.app.session;

import dev.kernelscope.app.terminal.Event;
import dev.kernelscope.app.terminal.Screen;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveText;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A terminal that a session runs on. */
public final class TerminalFront implements Front {

  private final Screen screen;
  private final LiveText text;
  private final UnaryOperator<String> writer;
  private Screen.Size size;
  private Screen.Size drawn;

  /**
   * A session's terminal.
   *
   * @param screen where characters go and keys come from
   * @param text draws frames
   * @param writer writes a text somewhere and says where
   */
  public TerminalFront(Screen screen, LiveText text, UnaryOperator<String> writer) {
    this.screen = screen;
    this.text = text;
    this.writer = writer;
  }

  @Override
  public Kind kind() {
    return Kind.TERMINAL;
  }

  @Override
  public boolean stale() {
    if (screen.resumed()) {
      text.forget();
      drawn = null;
    }
    size = screen.size();
    return !size.equals(drawn);
  }

  @Override
  public void draw(LiveFrame frame) throws IOException {
    text.draw(frame, size.columns(), size.rows());
    sent();
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share) throws IOException {
    text.fade(from, to, share, size.columns(), size.rows());
    sent();
  }

  private void sent() throws IOException {
    screen.flush();
    drawn = size;
  }

  @Override
  public List<LiveEvent> events(long milliseconds) throws IOException {
    return switch (screen.event(milliseconds)) {
      case Event.Nothing nothing -> List.of();
      case Event.End end -> List.of(LiveEvent.END);
      case Event.Key key -> List.of(new LiveEvent.Key(key.name()));
      case Event.Mouse mouse -> List.of(new LiveEvent.Pointer(kind(mouse.kind()),
          text.at(mouse.column(), mouse.row())));
    };
  }

  private static LiveEvent.Pointer.Kind kind(Event.Mouse.Kind kind) {
    return switch (kind) {
      case PRESS -> LiveEvent.Pointer.Kind.PRESS;
      case DRAG -> LiveEvent.Pointer.Kind.DRAG;
      case RELEASE -> LiveEvent.Pointer.Kind.RELEASE;
      case WHEEL_UP -> LiveEvent.Pointer.Kind.WHEEL_UP;
      case WHEEL_DOWN -> LiveEvent.Pointer.Kind.WHEEL_DOWN;
    };
  }

  @Override
  public String save() {
    return writer.apply(text.text());
  }
}
