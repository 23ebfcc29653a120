package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.ProbeLayer;
import java.util.ArrayList;
import java.util.List;

/** A map in characters: the denser the larger. */
public final class MapText {

  private static final int MOST_COLUMNS = 72;
  private static final String SIGNS = " .:-=+*#%@";

  private MapText() {}

  /** The lines of one channel's map, without blanks at their ends, and an empty one. */
  public static List<String> lines(Inspection look, ProbeLayer layer, int channel) {
    Plane map = look.map(layer, channel);
    int columns = Math.min(MOST_COLUMNS, 2 * map.columns());
    int rows = Math.max(1, Math.round((float) map.rows() * columns / map.columns() / 2));
    Plane sized = map.resized(rows, columns);
    float most = sized.brightest();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        double share = most > 0 ? Math.clamp(sized.at(row, column) / most, 0, 1) : 0;
        line.append(SIGNS.charAt((int) Math.round(share * (SIGNS.length() - 1))));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add("");
    return lines;
  }
}
