package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;

/**
 * A value of a graph whose extents are known.
 *
 * @param name in the graph
 * @param dims its extents
 * @param constant where it is known beforehand, else null
 * @param origin the value whose cells it reads with other extents, else null
 */
record Value(String name, Dims dims, Constant constant, Value origin) {

  /** A value that is given or computed. */
  static Value computed(String name, Dims dims) {
    return new Value(name, dims, null, null);
  }

  /** Values are what they are, not what they look like: two of the same name exist in different graphs only. */
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
