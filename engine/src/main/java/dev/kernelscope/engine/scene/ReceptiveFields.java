package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cells of every plane that one cell of the last layer depends on.
 *
 * @param rows of each plane, from the input on
 * @param columns of each plane, from the input on
 */
record ReceptiveFields(List<SortedSet<Integer>> rows, List<SortedSet<Integer>> columns) {

  static ReceptiveFields of(List<SceneModel> layers, int row, int column) {
    List<SortedSet<Integer>> rows = new ArrayList<>(List.of(new TreeSet<>(List.of(row))));
    List<SortedSet<Integer>> columns = new ArrayList<>(List.of(new TreeSet<>(List.of(column))));
    for (SceneModel layer : layers.reversed()) {
      PaddingMode mode = layer.problem().spec().paddingMode();
      rows.addFirst(back(new AxisUse(layer.problem().rows(), mode), rows.getFirst()));
      columns.addFirst(back(new AxisUse(layer.problem().columns(), mode), columns.getFirst()));
    }
    return new ReceptiveFields(rows, columns);
  }

  /** The cells of every plane that one cell of any plane depends on, or that depend on it. */
  static ReceptiveFields around(List<SceneModel> layers, int plane, int row, int column) {
    ReceptiveFields before = of(layers.subList(0, plane), row, column);
    List<SortedSet<Integer>> rows = new ArrayList<>(before.rows);
    List<SortedSet<Integer>> columns = new ArrayList<>(before.columns);
    for (SceneModel layer : layers.subList(plane, layers.size())) {
      PaddingMode mode = layer.problem().spec().paddingMode();
      rows.add(forth(new AxisUse(layer.problem().rows(), mode), rows.getLast()));
      columns.add(forth(new AxisUse(layer.problem().columns(), mode), columns.getLast()));
    }
    return new ReceptiveFields(rows, columns);
  }

  private static SortedSet<Integer> forth(AxisUse use, SortedSet<Integer> inputs) {
    SortedSet<Integer> fed = new TreeSet<>();
    inputs.forEach(input -> fed.addAll(AxisUse.positions(use.uses(input))));
    return fed;
  }

  /** How many cells of a plane there are. */
  int count(int plane) {
    return rows.get(plane).size() * columns.get(plane).size();
  }

  /** What a layer's cells read: padding stands for the cells that it repeats, or for none. */
  private static SortedSet<Integer> back(AxisUse use, SortedSet<Integer> outputs) {
    Axis axis = use.axis();
    SortedSet<Integer> read = new TreeSet<>();
    for (int output : outputs) {
      for (int place : use.read(output)) {
        int source = use.mode().source(place, axis.input());
        if (source != PaddingMode.OUTSIDE) {
          read.add(source);
        }
      }
    }
    return read;
  }

  boolean has(int plane, int row, int column) {
    return rows.get(plane).contains(row) && columns.get(plane).contains(column);
  }

  /** Whether the last cell depends on any cell of a plane at all. */
  boolean isEmpty(int plane) {
    return rows.get(plane).isEmpty() || columns.get(plane).isEmpty();
  }

  /** {@code 5×5}, the cells of a plane from the first to the last one. */
  String size(int plane) {
    return isEmpty(plane) ? "0×0" : extent(rows.get(plane)) + "×" + extent(columns.get(plane));
  }

  private static int extent(SortedSet<Integer> places) {
    return places.last() - places.first() + 1;
  }

  /** The corners of the rectangle around the cells of a plane, from the upper left clockwise. */
  List<Vec3> rim(Block block, int plane) {
    double top = rows().get(plane).first() - 0.5;
    double bottom = rows().get(plane).last() + 0.5;
    double left = columns().get(plane).first() - 0.5;
    double right = columns().get(plane).last() + 0.5;
    return List.of(block.centre(top, left), block.centre(top, right), block.centre(bottom, right),
        block.centre(bottom, left));
  }
}
