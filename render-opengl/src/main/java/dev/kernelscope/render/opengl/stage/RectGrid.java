package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.render.opengl.look.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things with bounds in the picture, found by place: some ten thousand numbers ask what covers them, and most of it is
 * far away from each. What lies outside of the picture counts to its rim.
 *
 * @param <T> the things
 */
final class RectGrid<T> {

  private static final float CELL = 48;

  private final int columns;
  private final int rows;
  private final List<List<T>> cells;

  /** An empty picture of that size in logical pixels. */
  RectGrid(float width, float height) {
    columns = (int) (width / CELL) + 1;
    rows = (int) (height / CELL) + 1;
    cells = new ArrayList<>(columns * rows);
    for (int i = 0; i < columns * rows; i++) {
      cells.add(null);
    }
  }

  private static int at(float coordinate, int count) {
    return (int) Math.clamp(coordinate / CELL, 0, count - 1);
  }

  void add(Rect bounds, T thing) {
    for (int y = at(bounds.y(), rows); y <= at(bounds.bottom(), rows); y++) {
      for (int x = at(bounds.x(), columns); x <= at(bounds.right(), columns); x++) {
        List<T> cell = cells.get(y * columns + x);
        if (cell == null) {
          cell = new ArrayList<>(4);
          cells.set(y * columns + x, cell);
        }
        cell.add(thing);
      }
    }
  }

  /** Whether one of the things whose bounds may meet {@code place} is as wanted; one may be asked more than once. */
  boolean any(Rect place, Predicate<T> wanted) {
    for (int y = at(place.y(), rows); y <= at(place.bottom(), rows); y++) {
      for (int x = at(place.x(), columns); x <= at(place.right(), columns); x++) {
        List<T> cell = cells.get(y * columns + x);
        if (cell != null && any(cell, wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static <T> boolean any(List<T> cell, Predicate<T> wanted) {
    for (int i = 0; i < cell.size(); i++) {
      if (wanted.test(cell.get(i))) {
        return true;
      }
    }
    return false;
  }
}
