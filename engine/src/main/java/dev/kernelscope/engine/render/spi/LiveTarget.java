package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Target;

/** What a place on the screen belongs to, for a mouse. */
public sealed interface LiveTarget {

  /**
   * A cell.
   *
   * @param target which one
   */
  record Cell(Target target) implements LiveTarget {}

  /**
   * A control.
   *
   * @param index which one, from 0
   */
  record Control(int index) implements LiveTarget {}

  /**
   * A chapter in the list.
   *
   * @param index which one, from 0
   */
  record Chapter(int index) implements LiveTarget {}

  /**
   * A choice of the quiz.
   *
   * @param index which one, from 0
   */
  record Choice(int index) implements LiveTarget {}

  /**
   * A place in the current step's bar.
   *
   * @param share from 0 to 1
   */
  record Within(double share) implements LiveTarget {}

  /**
   * A tick of the timeline.
   *
   * @param step which step, from 0
   */
  record Tick(int step) implements LiveTarget {}
}
