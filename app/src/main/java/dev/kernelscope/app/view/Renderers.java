package dev.kernelscope.app.view;

import dev.kernelscope.engine.render.spi.RendererProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the renderers that are installed. */
public final class Renderers {

  private Renderers() {}

  /**
   * All renderers, from the highest priority to the lowest, by name among equals. One that cannot be loaded hides no
   * other.
   */
  public static List<RendererProvider> installed() {
    List<RendererProvider> found = new ArrayList<>();
    Iterator<RendererProvider> iterator = ServiceLoader.load(RendererProvider.class).iterator();
    while (true) {
      try {
        if (!iterator.hasNext()) {
          break;
        }
        found.add(iterator.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        System.getLogger(Renderers.class.getName()).log(System.Logger.Level.WARNING,
            "a renderer could not be loaded: " + e.getMessage());
      }
    }
    found.sort(Comparator.comparingInt(RendererProvider::priority).reversed().thenComparing(RendererProvider::name));
    return List.copyOf(found);
  }
}
