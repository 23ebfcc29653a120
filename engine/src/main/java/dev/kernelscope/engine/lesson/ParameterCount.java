package dev.kernelscope.engine.lesson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The lesson's second formula: how many parameters a fully connected layer needs, and how many a convolution that looks
 * at the same input. Exact for all sizes.
 *
 * @param input rows and columns
 * @param channels channels of the input, at least 1
 * @param units outputs of the fully connected layer, at least 1
 * @param kernel rows and columns of the kernel
 * @param filters filters of the convolution, at least 1
 * @param bias whether every unit and every filter has one more parameter
 */
public record ParameterCount(Extent input, int channels, int units, Extent kernel, int filters, boolean bias) {

  /** Checks the ranges. */
  public ParameterCount {
    positive(channels, "channels");
    positive(units, "units");
    positive(filters, "filters");
  }

  /** {@code H · W · C · units}, and one bias a unit. */
  public BigInteger fullyConnected() {
    return count(input, units);
  }

  /** {@code kH · kW · C · filters}, and one bias a filter. */
  public BigInteger convolution() {
    return count(kernel, filters);
  }

  private BigInteger count(Extent seen, int outputs) {
    BigInteger weights = BigInteger.valueOf(seen.cells()).multiply(BigInteger.valueOf(channels));
    return weights.add(bias ? BigInteger.ONE : BigInteger.ZERO).multiply(BigInteger.valueOf(outputs));
  }

  /** How many times fewer parameters the convolution has, rounded half up to two decimals. */
  public BigDecimal ratio() {
    return new BigDecimal(fullyConnected()).divide(new BigDecimal(convolution()), 2, RoundingMode.HALF_UP);
  }

  private static void positive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " " + value + " is not allowed: it must be 1 or more");
    }
  }
}
