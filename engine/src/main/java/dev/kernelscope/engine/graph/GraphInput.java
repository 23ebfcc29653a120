package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that a graph is given.
 *
 * @param name its name
 * @param extents what it may be, {@link #FREE} where any extent may come; null where any rank may come
 * @param isReal whether it holds real numbers; whole numbers have to become a constant before the graph can run
 */
public record GraphInput(String name, List<Integer> extents, boolean isReal) {

  /** Stands for an extent that is not fixed, such as the size of the batch. */
  public static final int FREE = -1;

  /** Copies the list. */
  public GraphInput {
    extents = extents == null ? null : List.copyOf(extents);
  }

  /** Real numbers of those extents. */
  public static GraphInput of(String name, Integer... extents) {
    return new GraphInput(name, List.of(extents), true);
  }

  /** Whether all extents are fixed. */
  public boolean isFixed() {
    return extents != null && !extents.contains(FREE);
  }

  /** The fixed extents. */
  public Dims dims() {
    if (!isFixed()) {
      throw new GraphException("input " + Names.quoted(name) + " is " + this + ": its extents have to be chosen");
    }
    return Dims.of(extents.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Refuses extents that do not fit. */
  void check(Dims dims) {
    boolean fits = extents == null || extents.size() == dims.rank();
    for (int axis = 0; fits && extents != null && axis < dims.rank(); axis++) {
      fits = extents.get(axis) == FREE || extents.get(axis) == dims.at(axis);
    }
    if (!fits) {
      throw new GraphException("input " + Names.quoted(name) + " is " + this + ", not " + dims);
    }
  }

  /** {@code ?×3×224×224}. */
  @Override
  public String toString() {
    if (extents == null) {
      return "of any extents";
    }
    return extents.isEmpty() ? "a scalar"
        : extents.stream().map(extent -> extent == FREE ? "?" : extent.toString()).collect(Collectors.joining("×"));
  }
}
