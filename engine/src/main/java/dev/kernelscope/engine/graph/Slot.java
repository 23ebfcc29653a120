package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.tensor.Layout;

/**
 * The cells of one value in one order of the axes, for which a run needs a place. Compares by identity.
 *
 * @param cells how many
 * @param layout order of the axes of images; NCHW for all others
 * @param constant the cells themselves, where they are known beforehand, else null
 */
record Slot(int cells, Layout layout, float[] constant) {

  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
