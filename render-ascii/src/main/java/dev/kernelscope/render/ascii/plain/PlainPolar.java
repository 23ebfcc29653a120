package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Closed curves around a middle as signs: the thickest is the answer, the outermost ring the most. */
final class PlainPolar {

  private static final int ROWS = 21;
  private static final int COLUMNS = 43;
  private static final int STEPS = 6;

  private PlainPolar() {}

  static List<String> lines(List<Stroke> strokes) {
    List<Stroke> curves = strokes.stream().filter(Stroke::closed).toList();
    Stroke ring = curves.stream().max(Comparator.comparingDouble(PlainPolar::right)).orElseThrow();
    Stroke answer = curves.stream().max(Comparator.comparingDouble(Stroke::width)).orElseThrow();
    double radius = (right(ring) - ring.points().stream().mapToDouble(Vec3::x).min().orElseThrow()) / 2;
    Vec3 middle = new Vec3(right(ring) - radius, ring.points().getFirst().y(), 0);
    char[][] grid = new char[ROWS][COLUMNS];
    for (char[] row : grid) {
      Arrays.fill(row, ' ');
    }
    put(grid, ring, middle, radius, '.');
    curves.stream().filter(c -> c.dash() != Stroke.Dash.SOLID).forEach(c -> put(grid, c, middle, radius, '-'));
    grid[ROWS / 2][COLUMNS / 2] = '+';
    put(grid, answer, middle, radius, '*');
    List<String> lines = new ArrayList<>();
    for (char[] row : grid) {
      lines.add(new String(row).stripTrailing());
    }
    return lines;
  }

  private static double right(Stroke stroke) {
    return stroke.points().stream().mapToDouble(Vec3::x).max().orElseThrow();
  }

  /** Characters are twice as high as wide. */
  private static void put(char[][] grid, Stroke curve, Vec3 middle, double radius, char sign) {
    for (int i = 0; i < curve.points().size() * STEPS; i++) {
      Vec3 from = curve.points().get(i / STEPS);
      Vec3 at = from.towards(curve.points().get((i / STEPS + 1) % curve.points().size()), (double) i % STEPS / STEPS);
      int row = (int) Math.round((ROWS - 1) / 2.0 * (1 - (at.y() - middle.y()) / radius));
      int column = (int) Math.round((COLUMNS - 1) / 2.0 * (1 + (at.x() - middle.x()) / radius));
      grid[Math.clamp(row, 0, ROWS - 1)][Math.clamp(column, 0, COLUMNS - 1)] = sign;
    }
  }
}
