package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/** Reads a seed, any whole number of 64 bits. */
public final class SeedConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String value) {
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw Parse.wrong(value, "a whole number of 64 bits");
    }
  }
}
