package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;

/** Tells whether OpenGL works here. Names no LWJGL type itself, so that loading it needs no native library. */
public final class OpenGlRendererProvider implements RendererProvider {

  private static final int PRIORITY = 200;

  private Availability offscreen;

  @Override
  public String name() {
    return "opengl";
  }

  @Override
  public int priority() {
    return PRIORITY;
  }

  @Override
  public String description() {
    return "OpenGL 3.3: a window, and pictures without a display";
  }

  @Override
  public synchronized Availability available() {
    if (offscreen == null) {
      offscreen = Probe.offscreen();
    }
    return offscreen;
  }

  @Override
  public Availability windowAvailable() {
    return Probe.window();
  }

  @Override
  public Renderer create() {
    return new OpenGlRenderer();
  }
}
