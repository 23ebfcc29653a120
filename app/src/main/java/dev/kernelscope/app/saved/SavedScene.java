package dev.kernelscope.app.saved;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Phase;

/**
 * What a scene file holds.
 *
 * @param experiment the convolution, whole
 * @param still the moment that it shows, or null for the usual one
 * @param frames the part of the film that it shows, or null for all of it
 * @param view from where
 * @param select the marked cell, or null for none
 */
public record SavedScene(Experiment experiment, Still still, Shot.Cells frames, View view, Target select) {

  /** The format that this version writes and reads. */
  public static final int VERSION = 1;

  /**
   * A moment, by the place of its cell.
   *
   * @param filter which map
   * @param row row of the output
   * @param column column of the output
   * @param phase what happens
   * @param fraction how much of it has happened, from 0 to 1
   */
  public record Still(int filter, int row, int column, Phase phase, double fraction) {}
}
