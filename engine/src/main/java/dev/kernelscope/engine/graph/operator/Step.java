package dev.kernelscope.engine.graph.operator;

/** Computes a value from others, all at places in memory that were fixed before. Allocates nothing. */
@FunctionalInterface
public interface Step {

  /** Computes it. */
  void run();
}
