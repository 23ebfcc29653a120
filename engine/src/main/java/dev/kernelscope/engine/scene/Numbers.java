package dev.kernelscope.engine.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written, everywhere: short, exact where possible, never localized, with an ASCII minus. */
public final class Numbers {

  private static final double EXACT_INTEGERS = 1e9;

  private Numbers() {}

  /** Integers without a point, others with three significant digits, ties away from zero, never {@code -0}. */
  public static String plain(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
      return Long.toString((long) value);
    }
    BigDecimal exact = asStored(value);
    if (Math.abs(value) >= 100 && Math.abs(value) < EXACT_INTEGERS) {
      return exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
    BigDecimal rounded = exact.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -3 || exponent > 8) {
      return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
    return rounded.toPlainString();
  }

  /**
   * The number as float32 stores it, in the fewest digits that tell it from its neighbours: a sum made in double
   * and the cell that holds it as a float are then written alike.
   */
  private static BigDecimal asStored(double value) {
    float stored = (float) value;
    return Float.isInfinite(stored) ? new BigDecimal(value) : new BigDecimal(Float.toString(stored));
  }

  /** Like {@link #plain}, with a plus before positive numbers. */
  public static String signed(double value) {
    return value > 0 ? "+" + plain(value) : plain(value);
  }

  /** An integer with a comma between thousands. */
  public static String count(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /** The next number with a first digit of 1, 1.5, 2, 2.5, 3 … and zeros after it; 1 for what is not above 0. */
  public static double clean(double value) {
    if (!(value > 0)) {
      return 1;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(value))) / 2;
    return Math.ceil(value / unit - 1e-9) * unit;
  }
}
