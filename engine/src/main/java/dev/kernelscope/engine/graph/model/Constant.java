package dev.kernelscope.engine.graph.model;

/** A value that is known before any input is: weights, or the numbers of a shape. Arrays are shared and read only. */
public sealed interface Constant {

  /** Its extents. */
  Dims dims();

  /**
   * Real numbers.
   *
   * @param dims extents
   * @param values as many as they have cells, last axis contiguous
   */
  record Floats(Dims dims, float[] values) implements Constant {

    /** Checks the number of values. */
    public Floats {
      checkCount(dims, values.length);
    }
  }

  /**
   * Whole numbers: sizes, axes, indices, and what is computed from them.
   *
   * @param dims extents
   * @param values as many as they have cells, last axis contiguous
   */
  record Integers(Dims dims, long[] values) implements Constant {

    /** Checks the number of values. */
    public Integers {
      checkCount(dims, values.length);
    }

    /** A list. */
    public static Integers list(long... values) {
      return new Integers(Dims.of(values.length), values);
    }
  }

  private static void checkCount(Dims dims, int count) {
    if (count != dims.size()) {
      throw new GraphException("a constant of " + dims + " has " + dims.size() + " cells, but there are " + count
          + " values");
    }
  }
}
