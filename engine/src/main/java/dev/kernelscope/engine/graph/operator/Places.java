package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.tensor.Layout;
import java.util.List;

/**
 * Where a computation finds its operands and puts its output, and with what.
 *
 * @param layout the order of the axes of all values of rank 4
 * @param inputs the operands that are read, in the order of {@link Meaning.Computation#reads}
 * @param output where to write
 * @param workspace scratch memory that all steps of a run share, one after the other
 * @param engine name of the engine that convolves
 * @param threads most threads
 */
public record Places(Layout layout, List<Span> inputs, Span output, Workspace workspace, String engine, int threads) {

  /** The first operand that is read. */
  public Span input() {
    return inputs.getFirst();
  }
}
