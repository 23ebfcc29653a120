package dev.kernelscope.engine.scene;

import java.util.Locale;

/** What the steps of a film are, and what they are grouped in. */
public enum Steps {
  /** Output cells of a convolution, in rows. */
  CELL("row", 0),
  /** Steps of a training, in epochs. */
  STEP("epoch", 1),
  /** Layers of a trained network, in parts. */
  LAYER("part", 1);

  private final String group;
  private final int firstGroup;

  Steps(String group, int firstGroup) {
    this.group = group;
    this.firstGroup = firstGroup;
  }

  /** What one is called, such as {@code cell}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a group is called, such as {@code row}. */
  public String group() {
    return group;
  }

  /** The number of the first group: rows of numbers are counted from 0, as their indices are. */
  int firstGroup() {
    return firstGroup;
  }
}
