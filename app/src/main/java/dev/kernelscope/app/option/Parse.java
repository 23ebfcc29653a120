package dev.kernelscope.app.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** The pieces that values of options are made of. */
final class Parse {

  private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+");

  private Parse() {}

  /** A whole number of at least {@code least}. */
  static int atLeast(int least, String text, String whole, String allowed) {
    Matcher matcher = DIGITS.matcher(text);
    if (!matcher.matches()) {
      throw wrong(whole, allowed);
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException tooLarge) {
      throw wrong(whole, allowed + ", at most " + Integer.MAX_VALUE);
    }
    throw wrong(whole, allowed);
  }

  /** {@code '0' is not allowed: expected N or H,W, each 1 or more}. */
  static TypeConversionException wrong(String value, String allowed) {
    return new TypeConversionException("'" + value + "' is not allowed: expected " + allowed);
  }
}
