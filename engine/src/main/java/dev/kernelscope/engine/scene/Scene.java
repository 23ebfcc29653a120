package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.Optional;

/** A film of one convolution: a pure function from moments to frames. Immutable and thread-safe. */
public interface Scene {

  /** The film's length and phases. */
  Timeline timeline();

  /** Number of products (and bias) that are added for one output cell, for steps by tap. */
  int terms();

  /** The film's cell that computes an output cell. */
  int cell(int filter, int row, int column);

  /** The moment that a still shows where nobody chose another. */
  Moment still();

  /** The same film in flat tables: input, kernel, products and output side by side, for reading numbers. */
  default Scene tables() {
    return this;
  }

  /**
   * The same film with its sheets (channels behind each other, slices of filters, maps) farther apart or closer.
   *
   * @param distance times the usual distance, 0 for close together
   */
  default Scene exploded(double distance) {
    return this;
  }

  /**
   * A picture of all places where the kernel stands in the first row, counted on the input and in the output; nothing
   * where these cannot be seen apart.
   */
  default Optional<Frame> windows() {
    return Optional.empty();
  }

  /** Whether there are several sheets, which {@link #exploded} moves. */
  default boolean hasSheets() {
    return false;
  }

  /**
   * The picture of a moment.
   *
   * @throws IllegalArgumentException if the film has no such cell or phase
   */
  default Frame frame(Moment moment) {
    return frame(moment, selection());
  }

  /**
   * The picture of a moment in which somebody points at a cell: that cell and those that it is bound to are marked, and
   * the frame has a {@link Tip}.
   *
   * @throws IllegalArgumentException if the film has no such cell or phase, or the scene no such target
   */
  Frame frame(Moment moment, Selection selection);

  /** What is pointed at where nobody points: nothing, unless {@link #selecting} made this scene. */
  default Selection selection() {
    return Selection.NONE;
  }

  /** The cells that can be pointed at, and the way of a cursor among them. */
  Targets targets();

  /** Those that are seen at a moment, where they are not the same all the time. */
  default Targets targets(Moment moment) {
    return targets();
  }

  /** The same film in which a cell is pointed at all the time, for pictures. */
  default Scene selecting(Selection selection) {
    return new SelectedScene(this, selection);
  }
}
