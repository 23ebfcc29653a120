package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;

/** Finds out by trying. */
final class Probe {

  private Probe() {}

  /** Opens a context and closes it again. */
  static Availability offscreen() {
    try (GlContext _ = Contexts.offscreen()) {
      return Availability.YES;
    } catch (NoContextException e) {
      return Availability.no(e.getMessage());
    } catch (LinkageError | RuntimeException e) {
      return Availability.no("OpenGL does not work here: " + Contexts.reason(e));
    }
  }

  /** Whether there is a display, and windows on it. */
  static Availability window() {
    try {
      return Contexts.windowProblem().map(Availability::no).orElse(Availability.YES);
    } catch (LinkageError | RuntimeException e) {
      return Availability.no("OpenGL does not work here: " + Contexts.reason(e));
    }
  }
}
