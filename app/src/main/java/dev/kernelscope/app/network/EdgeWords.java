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

  /** What the answers make of a unit, in one sentence. */
  static String verdict(EdgeResponse response) {
    String best = Numbers.plain((float) response.degrees(response.strongest())) + "°";
    return switch (response.verdict()) {
      case NO_EDGES -> "no edge detector: no edge makes it answer twice as much as a plain image";
      case ANY_EDGE -> "answers to edges at every angle";
      case BROAD -> "answers to edges at many angles, most at " + best;
      case BOTH_WAYS -> "an edge detector for lines at " + best + ", whichever side is bright";
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
    lines.add("strongest " + number(response.responses()[response.strongest()]) + " at "
        + number(response.degrees(response.strongest())) + " degrees, the opposite edge " + number(response.opposite())
        + ", across " + number(response.across()) + ", a plain image " + number(response.plain()));
    lines.add(verdict(response).replace("°", " degrees"));
    lines.add("(0 degrees: brighter to the right, 90: upwards; * the answer, . the largest of all, - a plain image)");
    return lines;
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
