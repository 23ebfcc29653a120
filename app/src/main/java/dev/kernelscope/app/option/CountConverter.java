package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/** Reads a whole number of at least 1. */
public final class CountConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    return Parse.atLeast(1, value, value, "a whole number from 1 on");
  }
}
