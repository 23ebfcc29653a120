package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/**
 * {@code R,C}, a cell of the output.
 *
 * @param row from 0
 * @param column from 0
 */
public record Cell(int row, int column) {

  /** Reads one. */
  public static final class Converter implements ITypeConverter<Cell> {

    private static final String ALLOWED = "R,C, row and column of the output, counted from 0";

    @Override
    public Cell convert(String value) {
      String[] parts = value.split(",", -1);
      if (parts.length != 2) {
        throw Parse.wrong(value, ALLOWED);
      }
      return new Cell(Parse.atLeast(0, parts[0], value, ALLOWED), Parse.atLeast(0, parts[1], value, ALLOWED));
    }
  }
}
