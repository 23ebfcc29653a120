package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/**
 * {@code R,C} or {@code FILTER,R,C}, a cell of the output.
 *
 * @param filter from 0
 * @param row from 0
 * @param column from 0
 */
public record Cell(int filter, int row, int column) {

  /** Reads one. */
  public static final class Converter implements ITypeConverter<Cell> {

    private static final String ALLOWED = "R,C, row and column of the output, or FILTER,R,C, counted from 0";

    @Override
    public Cell convert(String value) {
      String[] parts = value.split(",", -1);
      if (parts.length != 2 && parts.length != 3) {
        throw Parse.wrong(value, ALLOWED);
      }
      int[] n = new int[parts.length];
      for (int i = 0; i < n.length; i++) {
        n[i] = Parse.atLeast(0, parts[i], value, ALLOWED);
      }
      return n.length == 2 ? new Cell(0, n[0], n[1]) : new Cell(n[0], n[1], n[2]);
    }
  }
}
