package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds what cells of a value depend on, by walking from it back to the graph's input: each operation tells which cells
 * of its operands a rectangle of its output reads. Padding and strides count; a dilated window counts with its gaps.
 */
final class FieldWalk {

  private static final Set<String> CELL_BY_CELL = Set.of("Relu", "Clip", "LeakyRelu", "Sigmoid", "BatchNormalization",
      "Add", "Mul", "Sub", "Div", "Concat", "Identity", "Dropout", "LRN", "Softmax");

  private final Graph graph;
  private final GraphRun run;
  private final Set<String> live;

  /**
   * A walk.
   *
   * @param live names of the values that depend on the input's cells
   */
  FieldWalk(Graph graph, GraphRun run, Set<String> live) {
    this.graph = graph;
    this.run = run;
    this.live = live;
  }

  /** The cells of the graph's input that those of a value depend on. */
  Field back(String value, Field cells) {
    Map<String, Field> fields = new HashMap<>(Map.of(value, cells));
    for (Node node : graph.nodes().reversed()) {
      Field outputs = fields.get(node.output());
      if (outputs == null) {
        continue;
      }
      for (String input : node.inputs()) {
        if (live.contains(input)) {
          fields.merge(input, read(node, input, outputs), Field::union);
        }
      }
    }
    return fields.get(graph.inputs().getFirst().name());
  }

  private Field read(Node node, String input, Field outputs) {
    Dims dims = run.dims(input);
    Dims made = run.dims(node.output());
    if (!dims.isImages() || !made.isImages()) {
      return all(dims);
    }
    String operator = node.operator().replaceFirst(".*:", "");
    if (CELL_BY_CELL.contains(operator)) {
      return outputs;
    }
    return switch (operator) {
      case "Conv" -> {
        Dims weights = run.dims(node.inputs().get(1));
        yield Windows.of(node, dims, weights.at(2), weights.at(3)).read(outputs);
      }
      case "MaxPool", "AveragePool" -> Windows.of(node, dims, 0, 0).read(outputs);
      case "ConvTranspose" -> spread(node, outputs);
      case "Pad" -> moved(node, outputs);
      default -> all(dims);
    };
  }

  /** A transposed convolution writes what a convolution would read: cell {@code i} reaches outputs from i·s − p on. */
  private Field spread(Node node, Field outputs) {
    Dims weights = run.dims(node.inputs().get(1));
    long[] strides = node.attributes().integers("strides", 1, 1);
    long[] dilations = node.attributes().integers("dilations", 1, 1);
    long[] pads = node.attributes().integers("pads", 0, 0, 0, 0);
    long reachH = dilations[0] * (weights.at(2) - 1);
    long reachW = dilations[1] * (weights.at(3) - 1);
    long top = Math.ceilDiv(outputs.top() + pads[0] - reachH, strides[0]);
    long left = Math.ceilDiv(outputs.left() + pads[1] - reachW, strides[1]);
    return new Field(top, left, Math.max(top, Math.floorDiv(outputs.bottom() + pads[0], strides[0])),
        Math.max(left, Math.floorDiv(outputs.right() + pads[1], strides[1])));
  }

  private Field moved(Node node, Field outputs) {
    long[] pads = node.hasInput(1) && graph.constants().get(node.inputs().get(1)) instanceof Constant.Integers known
        ? known.values() : node.attributes().integers("pads", 0, 0, 0, 0, 0, 0, 0, 0);
    return new Field(outputs.top() - pads[2], outputs.left() - pads[3], outputs.bottom() - pads[2],
        outputs.right() - pads[3]);
  }

  private static Field all(Dims dims) {
    return dims.isImages() ? Field.all(dims.at(2), dims.at(3)) : Field.cell(0, 0);
  }
}
