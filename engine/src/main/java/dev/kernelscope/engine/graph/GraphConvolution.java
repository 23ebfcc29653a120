package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A convolution of a prepared graph, as it is computed: with a batch normalization folded into its weights and with its
 * activation, where the graph was fused.
 *
 * @param name of the node; where it has none, that of its output
 * @param input name of the value that it reads
 * @param output name of the value that it makes
 * @param problem spec and all sizes
 * @param weights OIHW; shared, read only
 * @param bias one value a filter, or null; shared, read only
 */
public record GraphConvolution(String name, String input, String output, ConvProblem problem, Tensor weights,
    float[] bias) {}
