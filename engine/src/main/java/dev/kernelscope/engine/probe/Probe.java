package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.GraphSettings;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network that is prepared to be looked into, for inputs of one size: its layers, every value for an input, and what
 * a unit depends on. One thread at a time may use it.
 */
public final class Probe {

  /** Operations that only read the cells of their first operand in another shape. */
  private static final Set<String> RESHAPING = Set.of("Identity", "Dropout", "Flatten", "Reshape", "Squeeze",
      "Unsqueeze");

  private final Graph graph;
  private final GraphSettings settings;
  private final GraphRun run;
  private final Shape input;
  private final Map<String, String> aliases = new HashMap<>();
  private final Set<String> live = new HashSet<>();
  private final List<ProbeLayer> layers;

  private Probe(Graph graph, Shape input, GraphSettings settings) {
    this.graph = graph;
    this.input = input;
    this.settings = settings;
    this.run = graph.prepare(settings);
    Map<String, Node> makers = new HashMap<>();
    live.add(graph.inputs().getFirst().name());
    run.layers().forEach(layer -> live.add(layer.output()));
    for (Node node : graph.nodes()) {
      makers.put(node.output(), node);
      String first = node.inputs().isEmpty() ? "" : node.inputs().getFirst();
      if (RESHAPING.contains(node.operator()) && live.contains(first) && live.add(node.output())) {
        aliases.put(node.output(), resolve(first));
      }
    }
    this.layers = LayerList.of(graph, run, makers);
  }

  /**
   * Prepares a network.
   *
   * @param graph with one input
   * @param input of its inputs
   * @param engine as {@link dev.kernelscope.engine.conv.Conv2d#engine} names it, or null for the fastest
   * @param threads the most to use
   * @throws GraphException in one line, if the sizes do not fit
   */
  public static Probe of(Graph graph, Shape input, String engine, int threads) {
    GraphSettings plain = GraphSettings.of(graph, input).withThreads(threads).withoutFusing();
    return new Probe(graph, input, engine == null ? plain : plain.withEngine(engine));
  }

  /** The shape of the input. */
  public Shape input() {
    return input;
  }

  /** The layers in the order in which they are computed. */
  public List<ProbeLayer> layers() {
    return layers;
  }

  /** The layer with that name, or that number counted from 0. */
  public Optional<ProbeLayer> layer(String nameOrNumber) {
    Optional<ProbeLayer> named = layers.stream().filter(layer -> layer.name().equals(nameOrNumber)).findFirst();
    return named.isPresent() ? named
        : layers.stream().filter(layer -> Integer.toString(layer.index()).equals(nameOrNumber)).findFirst();
  }

  /** The weights of the first layer that has filters, filters × channels × rows × columns. */
  public Optional<Tensor> firstFilters() {
    return run.convolutions().isEmpty() ? Optional.empty() : Optional.of(run.convolutions().getFirst().weights());
  }

  /** Every value that an image makes, by name, NCHW; the image too. */
  public Map<String, Tensor> values(Tensor image) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    all.put(graph.inputs().getFirst().name(), image);
    all.putAll(run.runAll(image));
    return all;
  }

  /** The part of the input that a cell of a layer depends on; it may reach into the padding. */
  public Field field(ProbeLayer layer, int row, int column) {
    return new FieldWalk(graph, run, live).back(layer.sum(), Field.cell(row, column));
  }

  /** What the cell in the middle of a layer's maps depends on. */
  public Field middleField(ProbeLayer layer) {
    return field(layer, layer.output().h() / 2, layer.output().w() / 2);
  }

  /** This network only as far as a layer's sum, which is then the last value. */
  public Probe upTo(ProbeLayer layer) {
    return new Probe(graph.outputs(List.of(layer.sum())), input, settings);
  }

  /** The way back from a layer's sum to the input; of {@link #upTo} that layer. */
  BackwardPass backward() {
    return new BackwardPass(graph, run, live, aliases, settings);
  }

  private String resolve(String value) {
    return aliases.getOrDefault(value, value);
  }
}
