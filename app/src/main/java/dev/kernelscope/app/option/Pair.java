package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/**
 * A number for rows and one for columns, {@code N} or {@code H,W}, each at least 1.
 *
 * @param rows the first number
 * @param columns the second, or the first again
 */
public record Pair(int rows, int columns) {

  private static final String ALLOWED = "N or H,W, each a whole number from 1 on";

  /** Reads one. */
  public static final class Converter implements ITypeConverter<Pair> {

    @Override
    public Pair convert(String value) {
      String[] parts = value.split(",", -1);
      if (parts.length > 2) {
        throw Parse.wrong(value, ALLOWED);
      }
      int rows = Parse.atLeast(1, parts[0], value, ALLOWED);
      return new Pair(rows, parts.length == 1 ? rows : Parse.atLeast(1, parts[1], value, ALLOWED));
    }
  }
}
