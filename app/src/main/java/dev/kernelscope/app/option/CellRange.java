package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/**
 * {@code A..B}, a range of output cells in the order of the film.
 *
 * @param first from 0
 * @param last included, not before the first
 */
public record CellRange(int first, int last) {

  /** Reads one. */
  public static final class Converter implements ITypeConverter<CellRange> {

    private static final String ALLOWED = "A..B, two output cells counted from 0, the first not after the second";

    @Override
    public CellRange convert(String value) {
      String[] parts = value.split("\\.\\.", -1);
      if (parts.length != 2) {
        throw Parse.wrong(value, ALLOWED);
      }
      int first = Parse.atLeast(0, parts[0], value, ALLOWED);
      int last = Parse.atLeast(0, parts[1], value, ALLOWED);
      if (last < first) {
        throw Parse.wrong(value, ALLOWED);
      }
      return new CellRange(first, last);
    }
  }
}
