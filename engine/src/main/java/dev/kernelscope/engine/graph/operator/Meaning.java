package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;

/** What a node makes of its operands. */
public sealed interface Meaning {

  /** The extents of the node's output. */
  Dims dims();

  /** A value that does not depend on the graph's inputs. */
  record Known(Constant constant) implements Meaning {
    @Override
    public Dims dims() {
      return constant.dims();
    }
  }

  /**
   * The cells of an operand, in the order of planes, read with other extents.
   *
   * @param operand which operand
   * @param dims the extents, of as many cells
   */
  record Same(int operand, Dims dims) implements Meaning {}

  /** Something that has to be computed from the graph's inputs each time. */
  non-sealed interface Computation extends Meaning {

    /** Which operands are read when it is computed; most computations read the first, and no other. */
    default int[] reads() {
      return new int[] {0};
    }

    /**
     * Whether it can be computed with its output and all operands of rank 4 that it reads in NHWC, as well as with all
     * of them in NCHW.
     */
    default boolean allowsPixels() {
      return false;
    }

    /** The computation between places in memory that stay. */
    Step bind(Places places);
  }
}
