package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Timeline;

/**
 * Where in the film a frame stands.
 *
 * @param moment cell, phase, fraction
 * @param timeline the film
 * @param filter output channel, from 0
 * @param filters number of output channels
 * @param row output row, from 0
 * @param column output column, from 0
 * @param rows output rows
 * @param columns output columns
 * @param detail how far the phase is, such as {@code 6 of 9}; may be empty
 */
public record Position(Moment moment, Timeline timeline, int filter, int filters, int row, int column,
    int rows, int columns,
    String detail) {

  /** The number of this position among the places of the kernel, from 1: filters at the same place count once. */
  public int place() {
    return row * columns + column + 1;
  }

  /** The number of places of the kernel. */
  public int places() {
    return rows * columns;
  }
}
