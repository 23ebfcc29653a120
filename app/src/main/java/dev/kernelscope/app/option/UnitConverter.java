package dev.kernelscope.app.option;

import dev.kernelscope.app.option.UnitConverter.Unit;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code R,C}, a cell of a map. */
public final class UnitConverter implements ITypeConverter<Unit> {

  private static final String ALLOWED = "R,C, row and column of a map, counted from 0";

  /**
   * A cell.
   *
   * @param row from 0
   * @param column from 0
   */
  public record Unit(int row, int column) {}

  @Override
  public Unit convert(String value) {
    String[] parts = value.split(",", -1);
    if (parts.length != 2) {
      throw Parse.wrong(value, ALLOWED);
    }
    return new Unit(Parse.atLeast(0, parts[0], value, ALLOWED), Parse.atLeast(0, parts[1], value, ALLOWED));
  }
}
