package dev.kernelscope.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Numbers {

  private static final MathContext THREE = new MathContext(3);

  private Numbers() {}

  /** At least three significant digits, no exponent: 0.0412, 3.21, 37.3, 1359. */
  static String digits(double value) {
    if (Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    int decimals = value == 0 ? 0 : Math.max(0, THREE.getPrecision() - 1 - (rounded.precision() - rounded.scale() - 1));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** As few digits as say it: 0.5, 2.35, 200. */
  static String axis(double value) {
    return new BigDecimal(value).round(THREE).stripTrailingZeros().toPlainString();
  }

  /** {@code 78.3 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /** {@code 2.39}. */
  static String ratio(double value) {
    return value >= 100 ? digits(value) : String.format(Locale.ROOT, "%.2f", value);
  }

  /** {@code 1.2e-07}, or 0. */
  static String error(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }
}
