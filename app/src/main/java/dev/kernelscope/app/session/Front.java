package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.Renderer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a session runs on: it shows frames and tells what its user does. */
public interface Front {

  /** What a front lets a session do beyond the common. */
  enum Kind {
    /** Cells of characters: numbers stand beside the scene, a cursor points. */
    TERMINAL,
    /** Pixels: numbers are scenes of their own, a pointer hovers and pins. */
    WINDOW
  }

  /** What it is. */
  Kind kind();

  /** Shows a frame. */
  void draw(LiveFrame frame) throws IOException;

  /** Shows one frame giving way to another; {@code share} says how much of the other is there, from 0 to 1. */
  void fade(LiveFrame from, LiveFrame to, double share) throws IOException;

  /** Whether the last frame has to be drawn once more, for it would look different now. */
  boolean stale();

  /**
   * What the user has done; waits for something to come.
   *
   * @param milliseconds the longest wait
   * @return in order; empty if nothing came in time
   */
  List<LiveEvent> events(long milliseconds) throws IOException;

  /** Saves what is shown, and says where, or why not. */
  String save();

  /** Makes pictures and films on another thread while the session runs; empty where this cannot. */
  default Optional<Renderer> pictures() {
    return Optional.empty();
  }
}
