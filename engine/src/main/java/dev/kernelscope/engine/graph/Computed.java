package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.graph.operator.Meaning;
import java.util.List;

/**
 * A node that has to be computed at every run.
 *
 * @param node the node
 * @param computation what it does
 * @param reads the values that it reads
 * @param output the value that it makes
 */
record Computed(Node node, Meaning.Computation computation, List<Value> reads, Value output) {}
