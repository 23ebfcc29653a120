package dev.kernelscope.app.text;

import java.util.ArrayList;
import java.util.List;

/** Lines of words in columns; columns of numbers stand right. */
public final class TextTable {

  private final List<String[]> rows = new ArrayList<>();

  /** A table with those headings. */
  public TextTable(String... headings) {
    rows.add(headings);
  }

  /** One more line. */
  public void row(String... cells) {
    rows.add(cells);
  }

  /** All lines, without blanks at their ends. */
  public List<String> lines() {
    int columns = rows.getFirst().length;
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String cell = isNumbers(c) ? " ".repeat(width(c) - row[c].length()) + row[c]
            : row[c] + " ".repeat(width(c) - row[c].length());
        line.append(c == 0 ? "" : "  ").append(cell);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }

  private boolean isNumbers(int column) {
    return rows.stream().skip(1).allMatch(row -> row[column].matches("[-0-9.,e]*"));
  }
}
