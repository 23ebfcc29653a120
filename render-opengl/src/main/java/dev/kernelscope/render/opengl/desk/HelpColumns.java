package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import java.util.ArrayList;
import java.util.List;

/** The cheat sheet in columns: no heading stands alone at a column's end, and what goes on has its heading again. */
public final class HelpColumns {

  private static final int FEWEST_ROWS = 2;

  private HelpColumns() {}

  /**
   * A line of the cheat sheet.
   *
   * @param keys the keys; in a heading the group's name
   * @param words what they do; empty in a heading
   */
  public record Line(String keys, String words) {

    /** Whether it names a group. */
    public boolean heading() {
      return words.isEmpty();
    }
  }

  /**
   * As many lines as have room, in columns of about the same height.
   *
   * @param columns most columns
   * @param rows most lines of a column
   */
  public static List<List<Line>> of(LiveHelp help, int columns, int rows) {
    int most = Math.max(FEWEST_ROWS, rows);
    List<Line> lines = lines(help, 0);
    for (int height = Math.max(FEWEST_ROWS, lines.size() / columns); height <= most; height++) {
      List<List<Line>> all = broken(lines, height);
      if (all.size() <= columns) {
        return all;
      }
    }
    // Not all of it has room: scrolled, as long as there is more below.
    int scroll = 0;
    while (scroll < help.scroll() && broken(lines(help, scroll), most).size() > columns) {
      scroll++;
    }
    List<List<Line>> all = broken(lines(help, scroll), most);
    return all.subList(0, Math.min(columns, all.size()));
  }

  /** All lines but the first ones; where a group has begun before, its heading stands first. */
  private static List<Line> lines(LiveHelp help, int left) {
    List<Line> lines = new ArrayList<>();
    Line heading = null;
    int seen = 0;
    for (LiveHelp.Group group : help.groups()) {
      Line name = new Line(group.name(), "");
      if (seen++ >= left) {
        lines.add(name);
        heading = name;
      }
      for (LiveKey key : group.keys()) {
        if (seen++ >= left) {
          if (heading == null || !heading.equals(name)) {
            lines.add(name);
            heading = name;
          }
          lines.add(new Line(key.keys(), key.words()));
        }
      }
    }
    return lines;
  }

  private static List<List<Line>> broken(List<Line> lines, int rows) {
    List<List<Line>> columns = new ArrayList<>();
    List<Line> column = new ArrayList<>();
    Line heading = null;
    for (Line line : lines) {
      boolean alone = line.heading() && column.size() == rows - 1;
      if (column.size() == rows || alone) {
        columns.add(column);
        column = new ArrayList<>();
        if (!line.heading()) {
          column.add(heading);
        }
      }
      heading = line.heading() ? line : heading;
      column.add(line);
    }
    columns.add(column);
    return columns;
  }
}
