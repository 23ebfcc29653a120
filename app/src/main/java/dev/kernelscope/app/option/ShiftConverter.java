package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/** Reads a whole number of cells from 0 to 100. */
public final class ShiftConverter implements ITypeConverter<Integer> {

  private static final int MOST = 100;

  @Override
  public Integer convert(String value) {
    int shift = Parse.atLeast(0, value, value, "a whole number from 0 to " + MOST);
    if (shift > MOST) {
      throw Parse.wrong(value, "a whole number from 0 to " + MOST);
    }
    return shift;
  }
}
