package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;

/** The computation of a function of one cell, whatever the order of the cells. */
abstract class Cellwise implements Meaning.Computation {

  private final Dims dims;

  /** A function of each cell of values of those extents. */
  Cellwise(Dims dims) {
    this.dims = dims;
  }

  /** Computes the function for {@code count} neighbouring cells. */
  abstract void apply(float[] src, int from, float[] dst, int to, int count);

  @Override
  public final Dims dims() {
    return dims;
  }

  @Override
  public final int[] reads() {
    return new int[] {0};
  }

  @Override
  public final boolean allowsPixels() {
    return true;
  }

  @Override
  public final Step bind(Places places) {
    Span src = places.input();
    Span dst = places.output();
    return () -> apply(src.data(), src.offset(), dst.data(), dst.offset(), dst.size());
  }
}
