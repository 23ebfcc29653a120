package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.scene.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The answers to edges in words and characters. */
public final class EdgeWords {

  private static final int ROWS = 21;
  private static final int COLUMNS = 43;

  private EdgeWords() {}

  /** What the answers make of a unit: what stands behind "it is". */
  static String verdict(EdgeResponse response) {
    String best = angle(response.strongest(), response);
    String other = angle((response.strongest() + response.angles() / 2) % response.angles(), response);
    return switch (response.verdict()) {
      case SILENT -> "no edge detector: nothing, with an edge or without, brings its sum above zero";
      case NO_EDGES -> "no edge detector: no edge makes it answer twice as much as a plain image";
      case ANY_EDGE -> "a detector of edges at every angle";
      case BROAD -> "a detector of edges at many angles, most at " + best;
      case BOTH_WAYS -> "an edge detector: answers where it gets brighter towards " + best + " or " + other;
      case ONE_WAY -> "an edge detector: answers where it gets brighter towards " + best;
    };
  }

  /** The plot in characters, and the numbers below. */
  public static List<String> lines(EdgeResponse response) {
    char[][] grid = new char[ROWS][COLUMNS];
    for (char[] row : grid) {
      Arrays.fill(row, ' ');
    }
    double most = Math.max(1e-9, Math.max(response.responses()[response.strongest()], response.plain()));
    ring(grid, 1, '.');
    if (response.plain() > 0) {
      ring(grid, response.plain() / most, '-');
    }
    put(grid, 0, 0, '+');
    for (int i = 0; i < response.angles(); i++) {
      put(grid, response.degrees(i), Math.max(0, response.responses()[i]) / most, '*');
    }
    List<String> lines = new ArrayList<>();
    for (char[] row : grid) {
      lines.add(new String(row).stripTrailing());
    }
    lines.add("");
    lines.add("strongest sum " + number(response.responses()[response.strongest()]) + sums(response));
    lines.add(verdict(response).replace("°", " degrees"));
    lines.add("(0 degrees: brighter to the right, 90: upwards; * the answer, . the largest of all, - a plain image)");
    return lines;
  }

  private static String sums(EdgeResponse response) {
    String plain = ", a plain image " + number(response.plain());
    return response.isEven() ? " at every angle" + plain
        : " at " + angle(response.strongest(), response).replace("°", " degrees") + ", the opposite edge "
            + number(response.opposite()) + ", across " + number(response.across()) + plain;
  }

  private static String angle(int index, EdgeResponse response) {
    return number(response.degrees(index)) + "°";
  }

  private static String number(double value) {
    return Numbers.plain((float) value);
  }

  private static void ring(char[][] grid, double radius, char sign) {
    for (int degrees = 0; degrees < 360; degrees += 3) {
      put(grid, degrees, radius, sign);
    }
  }

  /** Characters are twice as high as wide. */
  private static void put(char[][] grid, double degrees, double radius, char sign) {
    double angle = Math.toRadians(degrees);
    int row = (int) Math.round((ROWS - 1) / 2.0 * (1 - radius * Math.sin(angle)));
    int column = (int) Math.round((COLUMNS - 1) / 2.0 * (1 + radius * Math.cos(angle)));
    grid[row][column] = sign;
  }
}
