package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;

/** Takes the pictures that files are made of; the size is that of the options. */
public interface Camera {

  /** What a picture stands on. */
  enum Ground {
    /** The theme's. */
    USUAL,
    /** All black. */
    BLACK,
    /** All white. */
    WHITE
  }

  /** A shot's own moment. */
  Picture still(Scene scene, Shot shot, RenderOptions options, Ground ground);

  /** A picture of a film. */
  Picture ofFilm(Scene scene, CrossFade shown, Shot shot, RenderOptions options);
}
