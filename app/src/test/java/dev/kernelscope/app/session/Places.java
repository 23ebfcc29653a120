package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveTarget;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a window has something to point at, found by asking it what lies at each point of a grid.
 *
 * @param rows what lies at the grid's points, row by row, null for nothing
 */
record Places(List<LiveTarget[]> rows) {

  /** Pixels between the grid's points: nothing that can be pressed is smaller. */
  static final int STEP = 6;

  /** One place. */
  record Place(Point middle, Rectangle bounds, int points) {}

  /** All places of a target, from left to right; the parts of one touch each other. */
  List<Place> of(Predicate<LiveTarget> wanted) {
    boolean[][] open = new boolean[rows.size()][];
    for (int y = 0; y < rows.size(); y++) {
      open[y] = new boolean[rows.get(y).length];
      for (int x = 0; x < open[y].length; x++) {
        open[y][x] = rows.get(y)[x] != null && wanted.test(rows.get(y)[x]);
      }
    }
    List<Place> places = new ArrayList<>();
    for (int y = 0; y < open.length; y++) {
      for (int x = 0; x < open[y].length; x++) {
        if (open[y][x]) {
          places.add(place(filled(open, x, y)));
        }
      }
    }
    places.sort(Comparator.comparingInt(p -> p.middle().x));
    return places;
  }

  private static List<Point> filled(boolean[][] open, int startX, int startY) {
    List<Point> found = new ArrayList<>();
    Deque<Point> next = new ArrayDeque<>(List.of(new Point(startX, startY)));
    while (!next.isEmpty()) {
      Point p = next.pop();
      if (p.y >= 0 && p.y < open.length && p.x >= 0 && p.x < open[p.y].length && open[p.y][p.x]) {
        open[p.y][p.x] = false;
        found.add(p);
        next.addAll(List.of(new Point(p.x - 1, p.y), new Point(p.x + 1, p.y), new Point(p.x, p.y - 1),
            new Point(p.x, p.y + 1)));
      }
    }
    return found;
  }

  /** The point nearest to the middle of all: a place need not be convex. */
  private static Place place(List<Point> points) {
    double x = points.stream().mapToInt(p -> p.x).average().orElseThrow();
    double y = points.stream().mapToInt(p -> p.y).average().orElseThrow();
    Point middle = points.stream().min(Comparator.comparingDouble(p -> p.distance(x, y))).orElseThrow();
    Rectangle bounds = new Rectangle(middle.x * STEP, middle.y * STEP, 1, 1);
    points.forEach(p -> bounds.add(new Rectangle(p.x * STEP, p.y * STEP, STEP, STEP)));
    return new Place(new Point(middle.x * STEP, middle.y * STEP), bounds, points.size());
  }
}
