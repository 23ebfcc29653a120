package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.graph.model.Node;
import java.util.List;
import java.util.Locale;

/** A convolution that does at once what a graph has as nodes after it. No file has such nodes; they are made here. */
public final class FusedConv {

  private FusedConv() {}

  /** Whether a node is a convolution that no activation has been taken into. */
  public static boolean isBare(Node node) {
    return node.operator().equals("Conv")
        || node.operator().equals(ConvOperator.FUSED) && !node.attributes().has(ConvOperator.ACTIVATION);
  }

  /** The convolution with an activation, under the name of the activation's output. */
  public static Node activated(Node conv, Activation activation, String output) {
    return new Node(ConvOperator.FUSED, conv.name(), conv.version(), conv.inputs(), List.of(output),
        conv.attributes().with(ConvOperator.ACTIVATION, activation.name().toLowerCase(Locale.ROOT)));
  }
}
