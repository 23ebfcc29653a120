package dev.kernelscope.app.option;

import dev.kernelscope.engine.lesson.Extent;
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
      Extent pair = Parse.extent(value.split(",", -1), value, ALLOWED);
      return new Pair(pair.rows(), pair.columns());
    }
  }
}
