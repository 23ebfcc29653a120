package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.tensor.Tensor;

/** A step that can read a graph's input where the caller has it, so that nothing is copied before it. */
public interface InputStep extends Step {

  /**
   * Takes an input for the runs that follow.
   *
   * @param input in the shape and order of axes of the step's own place; null for what lies there
   */
  void read(Tensor input);
}
