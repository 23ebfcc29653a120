package dev.kernelscope.engine.graph.model;

/** A graph that cannot be: not closed, with wrong sizes, or with something that is not supported. One line. */
public final class GraphException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, where, with which value, and what is allowed. */
  public GraphException(String message) {
    super(message);
  }
}
