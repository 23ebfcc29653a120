package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;

/**
 * What {@code Clip} lets through; attributes up to version 10, inputs from then on.
 *
 * @param min least value
 * @param max greatest value; the winner where it is below {@code min}
 */
public record ClipLimits(float min, float max) {

  /** The operator that has such limits. */
  public static final String OPERATOR = "Clip";

  private static final int WITH_INPUTS = 11;

  /**
   * The limits of a node.
   *
   * @throws GraphException if they are not constant numbers
   */
  public static ClipLimits of(Node node, Operands operands) {
    if (node.version() < WITH_INPUTS) {
      operands.count(1, 1);
      node.attributes().allow("min", "max");
      return new ClipLimits(node.attributes().real("min", -Float.MAX_VALUE),
          node.attributes().real("max", Float.MAX_VALUE));
    }
    operands.count(1, 3);
    node.attributes().allow();
    float min = operands.scalar(1, Float.NEGATIVE_INFINITY);
    float max = operands.scalar(2, Float.POSITIVE_INFINITY);
    if (Float.isNaN(min) || Float.isNaN(max)) {
      throw new GraphException("limits " + min + " and " + max + " are not allowed: they must be numbers");
    }
    return new ClipLimits(min, max);
  }
}
