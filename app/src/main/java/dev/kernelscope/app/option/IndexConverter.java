package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/** Reads a whole number of at least 0. */
public final class IndexConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    return Parse.atLeast(0, value, value, "a whole number from 0 on");
  }
}
