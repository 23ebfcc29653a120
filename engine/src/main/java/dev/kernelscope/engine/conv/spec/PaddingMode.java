package dev.kernelscope.engine.conv.spec;

/** Which value a cell outside of the input has. */
public enum PaddingMode {
  /** Zero. */
  ZEROS,
  /** The input mirrored at its border, the border itself not repeated: {@code c b | a b c | b a}. */
  REFLECT,
  /** The nearest border cell: {@code a a | a b c | c c}. */
  REPLICATE,
  /** The input repeated: {@code b c | a b c | a b}. */
  CIRCULAR;

  /** Index that stands for a cell whose value is zero. */
  public static final int OUTSIDE = -1;

  /**
   * The input index that gives the padded index its value.
   *
   * @param index position relative to the input's first cell, negative before it
   * @param size number of input cells along the axis
   * @return an index from 0 to {@code size - 1}, or {@link #OUTSIDE}
   */
  public int source(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    return switch (this) {
      case ZEROS -> OUTSIDE;
      case REFLECT -> index < 0 ? -index : 2 * (size - 1) - index;
      case REPLICATE -> index < 0 ? 0 : size - 1;
      case CIRCULAR -> Math.floorMod(index, size);
    };
  }

  /** The largest padding that this mode can fill from {@code size} cells. */
  int limit(int size) {
    return switch (this) {
      case ZEROS, REPLICATE -> Integer.MAX_VALUE;
      case REFLECT -> size - 1;
      case CIRCULAR -> size;
    };
  }
}
