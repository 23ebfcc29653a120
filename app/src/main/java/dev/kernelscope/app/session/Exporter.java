package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.function.DoubleConsumer;

/** Makes files of what a session shows, away from its thread. */
public interface Exporter {

  /**
   * What is to be made.
   *
   * @param kind which kind of file
   * @param kept what it shows
   * @param theme in which colours
   * @param speed film seconds a second
   * @param calm whether movements become cross-fades
   */
  record Order(Export kind, Kept kept, Theme theme, double speed, boolean calm) {}

  /** Why such a file cannot be made; empty where it can. */
  String refusal(Export kind, Renderer renderer);

  /**
   * Makes a file, whole or not at all.
   *
   * @param share is told how much is done, from 0 to 1; what it throws ends the work
   * @return where the file is
   * @throws RuntimeException if there is none; its message says why, in one line
   */
  String make(Order order, Renderer renderer, DoubleConsumer share);
}
