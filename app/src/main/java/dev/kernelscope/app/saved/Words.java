package dev.kernelscope.app.saved;

import java.util.Locale;

/** The words of scene files. */
final class Words {

  static final String FORMAT = "kernelscope-scene";
  static final String SAME = "same";
  static final String VALID = "valid";

  private Words() {}

  /** The word for a value of an enumeration. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
