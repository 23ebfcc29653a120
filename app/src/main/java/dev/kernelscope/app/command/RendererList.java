package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.engine.render.spi.RendererProvider;
import java.util.List;

/** Prints the renderers, the preferred ones first. */
final class RendererList {

  private RendererList() {}

  static void print(Console console, List<RendererProvider> providers) {
    for (RendererProvider provider : providers) {
      console.print(provider.name() + ": " + provider.description());
      console.print("  files:  " + text(provider.available()));
      console.print("  window: " + text(provider.windowAvailable()));
    }
  }

  private static String text(Availability availability) {
    return availability.available() ? "yes" : "no, " + availability.reason();
  }
}
