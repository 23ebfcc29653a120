package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Scene;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.LongConsumer;

/** Draws frames. Used by one thread, the one that made it; closed when done. */
public interface Renderer extends AutoCloseable {

  /** The formats that {@link #write} can make; {@link Format#PNG} and {@link Format#GIF} always. */
  Set<Format> formats();

  /**
   * Writes a still or a film. The same arguments give the same bytes.
   *
   * @param scene what to show
   * @param shot which moments, and from where
   * @param format one of {@link #formats}; a still format gets the shot's first moment only
   * @param options size, colours, theme
   * @param out receives the file; not closed
   * @param progress is told how far a film is
   * @throws IOException if the stream fails
   */
  void write(Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException;

  /**
   * Opens a window that plays the scene, and returns when the user closes it. Called only where
   * {@link RendererProvider#windowAvailable} agrees.
   *
   * @param scene what to play
   * @param start what to show first, and from where; a film plays at once, a still waits
   * @param options initial size and theme
   * @param frames is told after each frame how many nanoseconds it took to draw
   */
  default void show(Scene scene, Shot start, RenderOptions options, LongConsumer frames) {
    throw new UnsupportedOperationException("this renderer has no window");
  }

  /**
   * A renderer's drawing on a live terminal, or null where it cannot draw on one.
   *
   * @param out receives escape sequences and text
   * @param options colours and theme
   */
  default LiveText live(Appendable out, RenderOptions options) {
    return null;
  }

  @Override
  void close();
}
