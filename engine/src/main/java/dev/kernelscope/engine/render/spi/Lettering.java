package dev.kernelscope.engine.render.spi;

import java.awt.Shape;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Letters as outlines, for pictures that no renderer draws, such as sheets and plots. Needs no font system of the
 * machine, so that a picture has the same letters everywhere. Whoever has a font provides it as a service.
 */
public interface Lettering {

  /**
   * The outlines of a line of text, its baseline beginning at the origin, y downwards.
   *
   * @param size pixels an em
   * @param bold whether in the bold cut
   */
  Shape outline(String text, double size, boolean bold);

  /** Pixels from the beginning of a line of text to its end. */
  double width(String text, double size);

  /** The lettering that is installed, if any. */
  static Optional<Lettering> installed() {
    try {
      return ServiceLoader.load(Lettering.class).findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      System.getLogger(Lettering.class.getName()).log(System.Logger.Level.WARNING,
          "the letters could not be loaded: " + e.getMessage());
      return Optional.empty();
    }
  }
}
