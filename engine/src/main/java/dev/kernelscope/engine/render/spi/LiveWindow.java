package dev.kernelscope.engine.render.spi;

import java.util.List;
import java.util.Optional;

/**
 * A window that shows one frame after the other and tells what its user does. It lays a frame out for its size; what
 * lies under the pointer comes with each event. Used by the thread that opened it, which on macOS must be the first.
 */
public interface LiveWindow extends AutoCloseable {

  /** Shows a frame. The first one makes the window visible. */
  void draw(LiveFrame frame);

  /**
   * Shows one frame giving way to another.
   *
   * @param from what goes
   * @param to what comes
   * @param share how much of {@code to} is there, from 0 to 1
   */
  void fade(LiveFrame from, LiveFrame to, double share);

  /** Whether it would look different if the last frame was drawn once more: the camera or a tooltip is on its way. */
  boolean stale();

  /**
   * What the user has done since the last call; waits for something to come.
   *
   * @param milliseconds the longest wait
   * @return in order; empty if nothing came in time
   */
  List<LiveEvent> events(long milliseconds);

  /**
   * What lies at a place of the last frame, whatever the pointer does.
   *
   * @param x from the left, in the window's screen coordinates
   * @param y from above, in the window's screen coordinates
   */
  default Optional<LiveTarget> at(double x, double y) {
    return Optional.empty();
  }

  /** The last frame as a PNG file's bytes. */
  byte[] png();

  /**
   * Makes pictures and films while the window is open: used by another thread than the window's, which draws for it
   * while it waits for events. Ends with the window. Empty where this window cannot.
   */
  default Optional<Renderer> pictures() {
    return Optional.empty();
  }

  /** Where it stands now; empty where nobody knows. */
  default Optional<LivePlace> place() {
    return Optional.empty();
  }

  /** Puts it there before its first frame, as far as the screens allow. */
  default void place(LivePlace place) {}

  @Override
  void close();
}
