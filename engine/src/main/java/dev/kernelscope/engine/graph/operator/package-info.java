/**
 * What the operators of an inference graph compute: one small class an operator (or a family of them that differ in one
 * formula), found by its name in {@link dev.kernelscope.engine.graph.operator.Operators}. Each checks the attributes
 * and extents of its node and says what the node makes of them: a constant, another reading of the same cells, or a
 * computation. Depends on {@code graph.model}, {@code conv}, {@code conv.internal} and {@code tensor}; knows no file
 * format and no other node.
 */
package dev.kernelscope.engine.graph.operator;
