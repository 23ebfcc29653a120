package dev.kernelscope.engine.scene;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Cells of several planes: all that lie in one of the planes, one of the rows and one of the columns.
 *
 * @param planes numbers of planes
 * @param rows numbers of rows
 * @param columns numbers of columns
 */
record Region(SortedSet<Integer> planes, SortedSet<Integer> rows, SortedSet<Integer> columns) {

  static final Region EMPTY = new Region(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  static Region of(Set<Integer> planes, Set<Integer> rows, Set<Integer> columns) {
    return new Region(new TreeSet<>(planes), new TreeSet<>(rows), new TreeSet<>(columns));
  }

  boolean has(int plane, int row, int column) {
    return planes.contains(plane) && rows.contains(row) && columns.contains(column);
  }

  boolean isEmpty() {
    return planes.isEmpty() || rows.isEmpty() || columns.isEmpty();
  }

  int size() {
    return planes.size() * rows.size() * columns.size();
  }
}
