package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Scene;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Draws frames. Used by one thread, the one that made it; closed when done. */
public interface Renderer extends AutoCloseable {

  /** The formats that {@link #write} can make; {@link Format#PNG} and {@link Format#GIF} always. */
  Set<Format> formats();

  /** Whether it can leave out a picture's ground, see {@link RenderOptions#transparent}. */
  default boolean transparent() {
    return false;
  }

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
   * Opens a window for a session, or gives null where this renderer has none. Called only where {@link
   * RendererProvider#windowAvailable} agrees.
   *
   * @param options initial size and theme
   * @param reducedMotion whether the camera cross-fades instead of moving
   * @throws IOException if no window can be opened after all
   */
  default LiveWindow window(RenderOptions options, boolean reducedMotion) throws IOException {
    return null;
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
