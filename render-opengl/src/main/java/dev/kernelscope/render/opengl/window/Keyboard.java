package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveEvent.Pointer.Kind;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.List;
import java.util.Optional;

/** Takes the keys that walk through the window's controls; all others are the session's. */
final class Keyboard {

  private final Focus focus = new Focus();

  Focus focus() {
    return focus;
  }

  /**
   * What a key becomes.
   *
   * @param spots all that can be pressed, in the order of Tab
   * @return events for the session; none where the key only moved the focus
   */
  List<LiveEvent> pressed(String key, List<Spot> spots, LiveFrame frame) {
    List<LiveEvent> asIs = List.of(new LiveEvent.Key(key));
    if (frame.desk().shell().takesKeys() || frame.help().isPresent()) {
      focus.clear();
      return asIs;
    }
    if (key.equals("tab") || key.equals("backtab")) {
      focus.walk(spots, frame, key.equals("tab") ? 1 : -1);
      return List.of();
    }
    if (!focus.isSet() || frame.typed().isPresent()) {
      return asIs;
    }
    return switch (key) {
      case "esc" -> {
        focus.clear();
        yield List.of();
      }
      case "enter", "space" -> entered();
      case "left", "up", "right", "down" -> focus.takesArrows() ? press(focus.arrow(spots, frame, step(key))) : asIs;
      default -> asIs;
    };
  }

  /** Up is more of a value, but the row before in a list. */
  private int step(String key) {
    boolean value = focus.target() instanceof LiveTarget.Change || focus.target() instanceof LiveTarget.Speed
        || focus.target() instanceof LiveTarget.Slide;
    return switch (key) {
      case "right" -> 1;
      case "up" -> value ? 1 : -1;
      case "down" -> value ? -1 : 1;
      default -> -1;
    };
  }

  /** A weight that was pressed has the session's cursor, and needs no ring of ours. */
  private List<LiveEvent> entered() {
    LiveTarget target = focus.target();
    if (target instanceof LiveTarget.Cell) {
      focus.clear();
    }
    return press(Optional.of(target));
  }

  private static List<LiveEvent> press(Optional<LiveTarget> target) {
    return target.map(t -> List.<LiveEvent>of(new LiveEvent.Pointer(Kind.PRESS, Optional.of(t)),
        new LiveEvent.Pointer(Kind.RELEASE, Optional.of(t)))).orElse(List.of());
  }
}
