package dev.kernelscope.engine.kernels;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kernels written as text: rows between semicolons, weights between blanks or commas, e.g. {@code 1 0 -1; 2 0 -2; 1 0
 * -1}.
 */
public final class KernelLiteral {

  /**
   * A decimal number, or a fraction of two such as 1/9. Java's own parser would let hexadecimal numbers and NaN pass.
   */
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:/(\\d+\\.?\\d*))?");

  private KernelLiteral() {}

  /**
   * Reads a kernel.
   *
   * @return the weights, 1×1×kH×kW
   * @throws IllegalArgumentException if rows differ in length or something is not a number; the message is one line
   */
  public static Tensor parse(String text) {
    String[] rows = text.strip().replaceFirst(";\\s*$", "").split(";", -1);
    float[][] weights = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      weights[row] = row(rows[row], row);
      if (weights[row].length != weights[0].length) {
        throw new IllegalArgumentException("kernel row " + row + " has " + weights[row].length
            + " weights, but row 0 has "
            + weights[0].length + ": all rows must be equally long");
      }
    }
    int width = weights[0].length;
    float[] data = new float[rows.length * width];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(weights[row], 0, data, row * width, width);
    }
    return Tensor.of(Shape.of(rows.length, width), data);
  }

  private static float[] row(String text, int row) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("kernel row " + row
          + " is empty: write weights such as 1 0 -1; 2 0 -2; 1 0 -1");
    }
    String[] words = trimmed.split("\\s*,\\s*|\\s+", -1);
    float[] values = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = number(words[i], row);
    }
    return values;
  }

  private static float number(String word, int row) {
    Matcher matcher = NUMBER.matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("kernel weight '" + word + "' in row " + row
          + " is not a number: allowed are numbers such as 2, -0.5, 1e-3 and 1/9");
    }
    double divisor = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
    float value = (float) (Double.parseDouble(matcher.group(1)) / divisor);
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("kernel weight '" + word + "' in row " + row
          + " is not a finite float32 number");
    }
    return value;
  }
}
