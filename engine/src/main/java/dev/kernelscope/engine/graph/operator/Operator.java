package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Node;

/** The meaning of all nodes of one name. */
public interface Operator {

  /** Its name, as in ONNX. */
  String name();

  /**
   * What a node makes of its operands.
   *
   * @throws dev.kernelscope.engine.graph.model.GraphException if an attribute or an extent is wrong or not supported;
   *     the message need not name the node
   */
  Meaning prepare(Node node, Operands operands);
}
