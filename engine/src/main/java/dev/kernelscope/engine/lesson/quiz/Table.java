package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * A few whole numbers in rows and columns: a patch or a kernel.
 *
 * @param rows from top to bottom, all equally long
 */
record Table(List<List<Integer>> rows) {

  private static final String INDENT = "  ";
  private static final String BETWEEN = "    ";

  /** Copies the rows. */
  Table {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A square whose cells come from a function of row and column. */
  static Table of(int side, IntBinaryOperator cell) {
    return new Table(IntStream.range(0, side)
        .mapToObj(i -> IntStream.range(0, side).mapToObj(j -> cell.applyAsInt(i, j)).toList()).toList());
  }

  int side() {
    return rows.size();
  }

  int at(int row, int column) {
    return rows.get(row).get(column);
  }

  /** Turned by 180 degrees. */
  Table turned() {
    return of(side(), (i, j) -> at(side() - 1 - i, side() - 1 - j));
  }

  /** Rows and columns swapped. */
  Table transposed() {
    return of(side(), (i, j) -> at(j, i));
  }

  /** Every number without its sign. */
  Table withoutSigns() {
    return of(side(), (i, j) -> Math.abs(at(i, j)));
  }

  /** The negative numbers, and 0 for the others. */
  Table negativeOnly() {
    return of(side(), (i, j) -> Math.min(0, at(i, j)));
  }

  int sum() {
    return rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** Sum of the products with the numbers at the same places. */
  int dot(Table other) {
    int sum = 0;
    for (int i = 0; i < side(); i++) {
      for (int j = 0; j < side(); j++) {
        sum += at(i, j) * other.at(i, j);
      }
    }
    return sum;
  }

  /** {@code 3·1 + 0·-2 + …}, all products with the numbers at the same places. */
  String products(Table other) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < side(); i++) {
      for (int j = 0; j < side(); j++) {
        terms.add(at(i, j) + "·" + other.at(i, j));
      }
    }
    return String.join(" + ", terms);
  }

  /** Lines of a text: a name over each of two tables, side by side, each line indented. */
  static String sideBySide(String firstName, Table first, String secondName, Table second) {
    List<String> left = first.lines(firstName);
    List<String> right = second.lines(secondName);
    return String.join("\n", IntStream.range(0, left.size())
        .mapToObj(i -> (INDENT + left.get(i) + BETWEEN + right.get(i)).stripTrailing()).toList());
  }

  private List<String> lines(String name) {
    int width = rows.stream().flatMap(List::stream).mapToInt(v -> Integer.toString(v).length()).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (List<Integer> row : rows) {
      lines.add(String.join(" ", row.stream().map(v -> padLeft(Integer.toString(v), width)).toList()));
    }
    int whole = Math.max(name.length(), lines.getFirst().length());
    lines.addFirst(name);
    lines.replaceAll(line -> line + " ".repeat(whole - line.length()));
    return Collections.unmodifiableList(lines);
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
