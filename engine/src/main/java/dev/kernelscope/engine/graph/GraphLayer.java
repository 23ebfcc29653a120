package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Dims;
import java.util.List;

/**
 * One computation of a prepared graph.
 *
 * @param name of the node; where it has none, that of its output
 * @param operator what it does, e.g. {@code MaxPool}
 * @param inputs names of the values that it reads while running
 * @param output name of the value that it makes
 * @param dims extents of that value
 */
public record GraphLayer(String name, String operator, List<String> inputs, String output, Dims dims) {}
