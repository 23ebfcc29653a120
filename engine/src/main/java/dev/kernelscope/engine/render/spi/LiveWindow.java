package dev.kernelscope.engine.render.spi;

import java.util.List;

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

  /** The last frame as a PNG file's bytes. */
  byte[] png();

  @Override
  void close();
}
