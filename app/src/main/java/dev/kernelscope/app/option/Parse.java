package dev.kernelscope.app.option;

import dev.kernelscope.engine.lesson.Extent;
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

  /** Rows and columns from one word for both or one for each, each at least 1. */
  static Extent extent(String[] words, String whole, String allowed) {
    if (words.length > 2) {
      throw wrong(whole, allowed);
    }
    int rows = atLeast(1, words[0], whole, allowed);
    return new Extent(rows, words.length == 1 ? rows : atLeast(1, words[1], whole, allowed));
  }

  /** {@code '0' is not allowed: expected N or H,W, each 1 or more}. */
  static TypeConversionException wrong(String value, String allowed) {
    return new TypeConversionException("'" + value + "' is not allowed: expected " + allowed);
  }
}
