/**
 * An inference graph and how it runs: {@link dev.kernelscope.engine.graph.Graph} is data, checked and immutable;
 * {@link dev.kernelscope.engine.graph.GraphRun} is prepared for one input size, with plans for its convolutions and
 * memory for its values. Depends on {@code graph.model}, {@code graph.operator}, {@code conv} and {@code tensor}; knows
 * no file format.
 */
package dev.kernelscope.engine.graph;
