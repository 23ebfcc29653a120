package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;

/**
 * The computation of a function of one cell, whatever the order of the cells.
 *
 * @param dims extents of the operand and of the output
 * @param function what becomes of the cells
 */
record Cellwise(Dims dims, Function function) implements Meaning.Computation {

  /** A function of a cell; it gets many at once, so that each function has a loop of its own that can be vectorized. */
  @FunctionalInterface
  interface Function {

    /** Computes {@code count} neighbouring cells of {@code dst}, from {@code to} on, of those of {@code src}. */
    void apply(float[] src, int from, float[] dst, int to, int count);
  }

  @Override
  public boolean allowsPixels() {
    return true;
  }

  @Override
  public Step bind(Places places) {
    Span src = places.input();
    Span dst = places.output();
    return () -> function.apply(src.data(), src.offset(), dst.data(), dst.offset(), dst.size());
  }
}
