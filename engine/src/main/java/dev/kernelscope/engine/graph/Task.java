package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.operator.Meaning;
import dev.kernelscope.engine.tensor.Layout;
import java.util.List;

/**
 * One computation of a run.
 *
 * @param computation what is done
 * @param layout the order of the axes in which it works
 * @param inputs what it reads
 * @param output what it writes
 */
record Task(Meaning.Computation computation, Layout layout, List<Slot> inputs, Slot output) {}
