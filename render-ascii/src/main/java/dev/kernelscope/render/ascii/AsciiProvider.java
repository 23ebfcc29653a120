package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;

/** Offers the renderer that draws with characters: it needs nothing and works everywhere, but has no window. */
public final class AsciiProvider implements RendererProvider {

  @Override
  public String name() {
    return "ascii";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public String description() {
    return "characters: terminals, text, and pictures of terminals";
  }

  @Override
  public Availability available() {
    return Availability.YES;
  }

  @Override
  public Availability windowAvailable() {
    return Availability.no("it draws in the terminal");
  }

  @Override
  public Renderer create() {
    return new AsciiRenderer();
  }
}
