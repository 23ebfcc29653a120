package dev.kernelscope.render.ascii.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a plain frame back, knowing only how it is documented to look. */
final class PrintedFrame {

  private static final Pattern TITLE = Pattern.compile("(input|kernel|filter|products|output|map)( \\S+)*");
  private static final Pattern CELL = Pattern.compile("([ \\[\\]]) *([/x]?)([-+]?[0-9.e+-]+|_|NaN)");

  private final List<String> lines;

  /** Reads what follows the picture. */
  PrintedFrame(List<String> lines) {
    int key = lines.indexOf(lines.stream().filter(l -> l.startsWith("  fill:")).findFirst().orElseThrow());
    this.lines = lines.subList(key, lines.size());
  }

  /**
   * A number as it was printed.
   *
   * @param text its text, {@code _} where it is not computed
   * @param mark {@code /}, {@code x} or nothing
   * @param bracketed whether it stands in brackets
   */
  record Cell(String text, String mark, boolean bracketed) {

    double value() {
      return Double.parseDouble(text);
    }
  }

  /** All tables whose title begins with one of the words, in order; each as rows of cells. */
  List<List<List<Cell>>> tables(String words) {
    List<List<List<Cell>>> tables = new ArrayList<>();
    for (int y = 1; y < lines.size(); y++) {
      Matcher title = TITLE.matcher(lines.get(y));
      if (lines.get(y - 1).isEmpty() && title.lookingAt()) {
        List<Integer> starts = new ArrayList<>();
        List<Boolean> wanted = new ArrayList<>();
        title.reset();
        while (title.find()) {
          starts.add(title.start());
          wanted.add(title.group().matches("(" + words + ")\\b.*"));
        }
        for (int i = 0; i < starts.size(); i++) {
          if (wanted.get(i)) {
            tables.add(table(y + 1, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : 200));
          }
        }
      }
    }
    return tables;
  }

  private List<List<Cell>> table(int y, int from, int to) {
    List<List<Cell>> rows = new ArrayList<>();
    for (; y < lines.size() && !lines.get(y).isEmpty(); y++) {
      String line = lines.get(y);
      String part = line.substring(Math.min(from, line.length()), Math.min(to, line.length()));
      if (part.isBlank()) {
        continue;
      }
      List<Cell> row = new ArrayList<>();
      Matcher cell = CELL.matcher(part);
      boolean open = false;
      while (cell.find()) {
        open = cell.group(1).equals("[") || open && !cell.group(1).equals("]");
        row.add(new Cell(cell.group(3), cell.group(2), open));
      }
      rows.add(row);
    }
    return rows;
  }

  /** What stands after a head and its continuation lines, as one line. */
  String paragraph(Pattern head, Pattern next) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (String line : lines) {
      if (head.matcher(line).lookingAt()) {
        inside = true;
        line = head.matcher(line).replaceFirst("");
      } else if (inside && (line.isEmpty() || next.matcher(line).lookingAt())) {
        break;
      }
      if (inside) {
        text.append(' ').append(line.strip());
      }
    }
    return text.toString().strip();
  }
}
