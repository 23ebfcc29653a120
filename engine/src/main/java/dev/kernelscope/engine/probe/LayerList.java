package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphConvolution;
import dev.kernelscope.engine.graph.GraphLayer;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the operations of a prepared graph together to layers. */
final class LayerList {

  private static final Set<String> ACTIVATIONS = Set.of("Relu", "Clip", "LeakyRelu", "Sigmoid");
  private static final String NORMALIZATION = "BatchNormalization";

  private final Graph graph;
  private final GraphRun run;
  private final Map<String, Node> makers;
  private final Map<String, GraphConvolution> convolutions;
  private final List<ProbeLayer> layers = new ArrayList<>();

  private LayerList(Graph graph, GraphRun run, Map<String, Node> makers) {
    this.graph = graph;
    this.run = run;
    this.makers = makers;
    this.convolutions = run.convolutions().stream().collect(Collectors.toMap(GraphConvolution::output,
        Function.identity()));
  }

  /** The layers in the order in which they are computed; a graph that was prepared without fusing. */
  static List<ProbeLayer> of(Graph graph, GraphRun run, Map<String, Node> makers) {
    LayerList list = new LayerList(graph, run, makers);
    for (GraphLayer layer : run.layers()) {
      if (layer.dims().rank() <= 4) {
        list.add(layer);
      }
    }
    return List.copyOf(list.layers);
  }

  private void add(GraphLayer layer) {
    boolean activation = ACTIVATIONS.contains(layer.operator());
    ProbeLayer last = layers.isEmpty() ? null : layers.getLast();
    boolean follows = last != null && layer.inputs().size() == 1 && layer.inputs().getFirst().equals(last.value())
        && readers(last.value()) == 1;
    boolean bare = last != null && last.sum().equals(last.value());
    if (follows && bare && activation) {
      replace(last, last.kind() + ", " + activation(layer), last.sum(), limit(layer), layer, 0);
    } else if (follows && bare && layer.operator().equals(NORMALIZATION)) {
      replace(last, last.kind() + ", normalized", layer.output(), last.limit(), layer, parameters(layer));
    } else {
      layers.add(new ProbeLayer(layers.size(), layer.name(), kind(layer), layer.output(), layer.output(),
          Float.POSITIVE_INFINITY, layer.dims().shape(), parameters(layer), multiplyAdds(layer)));
    }
  }

  private void replace(ProbeLayer last, String kind, String sum, float limit, GraphLayer added,
      long parameters) {
    layers.set(last.index(), new ProbeLayer(last.index(), last.name(), kind, sum, added.output(), limit,
        last.output(), last.parameters() + parameters, last.multiplyAdds()));
  }

  private long readers(String value) {
    return graph.nodes().stream().filter(node -> node.inputs().contains(value)).count();
  }

  private float limit(GraphLayer activation) {
    return activation.operator().equals("Clip") ? Limits.of(makers.get(activation.output()), graph)[1]
        : Float.POSITIVE_INFINITY;
  }

  private String activation(GraphLayer layer) {
    if (!layer.operator().equals("Clip")) {
      return layer.operator().toLowerCase(Locale.ROOT);
    }
    float[] limits = Limits.of(makers.get(layer.output()), graph);
    return limits[0] == 0 && limits[1] == 6 ? "relu6"
        : "kept in " + Limits.words(limits[0]) + " to " + Limits.words(limits[1]);
  }

  private String kind(GraphLayer layer) {
    GraphConvolution convolution = convolutions.get(layer.output());
    if (convolution == null) {
      return words(layer.operator());
    }
    ConvProblem problem = convolution.problem();
    ConvSpec spec = problem.spec();
    StringBuilder kind = new StringBuilder(problem.isDepthwise() ? "depthwise " : "conv ");
    kind.append(problem.weights().h()).append('×').append(problem.weights().w());
    if (spec.strideH() > 1 || spec.strideW() > 1) {
      kind.append(", stride ").append(pair(spec.strideH(), spec.strideW()));
    }
    if (spec.dilationH() > 1 || spec.dilationW() > 1) {
      kind.append(", dilation ").append(pair(spec.dilationH(), spec.dilationW()));
    }
    if (spec.groups() > 1 && !problem.isDepthwise()) {
      kind.append(", ").append(spec.groups()).append(" groups");
    }
    return kind.toString();
  }

  private static String pair(int rows, int columns) {
    return rows == columns ? Integer.toString(rows) : rows + "×" + columns;
  }

  /** {@code max pool} for {@code MaxPool}. */
  private static String words(String operator) {
    return operator.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** Means and variances of a normalization are counted by nobody: they are measured, not learned. */
  private long parameters(GraphLayer layer) {
    Node node = makers.get(layer.output());
    int most = layer.operator().equals(NORMALIZATION) ? 3 : node.inputs().size();
    return layer.operator().equals("Clip") ? 0 : node.inputs().stream().limit(most)
        .map(graph.constants()::get).filter(Constant.Floats.class::isInstance)
        .mapToLong(constant -> constant.dims().size()).sum();
  }

  private long multiplyAdds(GraphLayer layer) {
    GraphConvolution convolution = convolutions.get(layer.output());
    if (convolution != null) {
      ConvProblem problem = convolution.problem();
      Shape w = problem.weights();
      return (long) problem.output().size() * w.c() * w.h() * w.w();
    }
    Node node = makers.get(layer.output());
    if (layer.operator().equals("ConvTranspose")) {
      // Every number of the input meets all weights of its channel.
      Dims input = run.dims(node.inputs().getFirst());
      return (long) input.size() * run.dims(node.inputs().get(1)).size() / input.at(1);
    }
    if (!layer.operator().equals("Gemm") && !layer.operator().equals("MatMul")) {
      return 0;
    }
    // Every number of the second operand is used once for each row of the output.
    return (long) run.dims(node.inputs().get(1)).size() * layer.dims().shape().n();
  }
}
