package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.operator.Convolving;
import dev.kernelscope.engine.graph.operator.Span;
import dev.kernelscope.engine.graph.operator.Turning;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph that is prepared for inputs of one size. Allocates nothing that grows with the network when it runs. One
 * thread at a time may use it. Results are the same bits for any number of threads, and for {@link #run} and {@link
 * #runAll}.
 */
public final class GraphRun {

  private final Resolution resolution;
  private final Schedule schedule;
  private final GraphSettings settings;
  private final Binding binding;
  private final List<String> wanted;
  private final Map<String, Tensor> outputs;
  private Binding keeping;

  private GraphRun(Graph graph, Resolution resolution, Schedule schedule, GraphSettings settings) {
    this.resolution = resolution;
    this.schedule = schedule;
    this.settings = settings;
    this.binding = Binding.of(schedule, settings, false);
    this.wanted = graph.outputs();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String name : wanted) {
      Value value = resolution.value(name);
      if (value.dims().rank() <= 4 && value.dims().size() > 0 && schedule.outputs().containsKey(value)) {
        Span span = binding.span(schedule.outputs().get(value));
        tensors.put(name, Tensor.view(value.dims().shape(), Layout.NCHW, span.data(), span.offset()));
      }
    }
    this.outputs = Collections.unmodifiableMap(tensors);
  }

  static GraphRun of(Graph graph, GraphSettings settings) {
    Graph fused = settings.isFused() ? Fusing.of(graph) : graph;
    Resolution resolution = Resolution.of(fused, settings);
    Schedule schedule = Schedule.of(fused, resolution, Schedule.preferred(resolution), settings);
    return new GraphRun(fused, resolution, schedule, settings);
  }

  /**
   * Runs the graph, which must have one input.
   *
   * @param input of the shape that it was prepared for, in any order of the axes
   * @return the outputs by name, NCHW, with fewer axes as {@link Dims#shape} says; the next run overwrites them
   * @throws IllegalArgumentException if the shape differs
   */
  public Map<String, Tensor> run(Tensor input) {
    return run(Map.of(onlyInput(), input));
  }

  /** Runs the graph with several inputs by name; see {@link #run(Tensor)}. */
  public Map<String, Tensor> run(Map<String, Tensor> inputs) {
    run(binding, inputs);
    return outputs;
  }

  /**
   * Runs the graph, which must have one input, and gives every value that is computed on the way, in order, by name:
   * copies in NCHW, with fewer axes as {@link Dims#shape} says. Values that fusing does away with are missing, and so
   * are those of more than four axes.
   */
  public Map<String, Tensor> runAll(Tensor input) {
    if (keeping == null) {
      keeping = Binding.of(schedule, settings, true);
    }
    run(keeping, Map.of(onlyInput(), input));
    Map<String, Tensor> all = new LinkedHashMap<>();
    schedule.made().forEach((value, slot) -> {
      if (value.dims().rank() <= 4) {
        Span span = keeping.span(slot);
        Tensor made = Tensor.view(value.dims().shape(), slot.layout(), span.data(), span.offset());
        Tensor planes = made.to(Layout.NCHW);
        all.put(value.name(), planes == made ? Tensor.of(made.shape(), made.copyData()) : planes);
      }
    });
    return all;
  }

  /**
   * Runs the graph on values of any rank: inputs by name, the cells of each with the last axis contiguous.
   *
   * @return the outputs by name, copies
   */
  public Map<String, Constant> compute(Map<String, float[]> inputs) {
    schedule.inputs().forEach((name, slot) -> {
      Dims dims = resolution.value(name).dims();
      float[] cells = inputs.get(name);
      if (cells == null || cells.length != dims.size()) {
        throw new IllegalArgumentException("input " + Names.quoted(name) + " has "
            + (cells == null ? 0 : cells.length) + " cells, but the graph was prepared for " + dims);
      }
      Span span = binding.span(slot);
      if (slot.layout() == Layout.NCHW) {
        System.arraycopy(cells, 0, span.data(), span.offset(), span.size());
      } else {
        new Turning(dims.shape(), slot.layout()).run(cells, 0, span.data(), span.offset());
      }
    });
    binding.run();
    Map<String, Constant> results = new LinkedHashMap<>();
    for (String name : wanted) {
      Value value = resolution.value(name);
      results.put(name, value.constant() != null ? value.constant()
          : new Constant.Floats(value.dims(), cells(schedule.outputs().get(value))));
    }
    return results;
  }

  private float[] cells(Slot slot) {
    Span span = binding.span(slot);
    return Arrays.copyOfRange(span.data(), span.offset(), span.offset() + span.size());
  }

  /** The computations in order. */
  public List<GraphLayer> layers() {
    return resolution.computed().stream().map(c -> new GraphLayer(name(c), c.node().operator().replaceFirst(".*:", ""),
        c.reads().stream().map(Value::name).toList(), c.output().name(), c.output().dims())).toList();
  }

  /** The convolutions in order, as they are computed. */
  public List<GraphConvolution> convolutions() {
    return resolution.computed().stream().filter(c -> c.computation() instanceof Convolving).map(c -> {
      Convolving convolving = (Convolving) c.computation();
      return new GraphConvolution(name(c), c.reads().getFirst().name(), c.output().name(), convolving.problem(),
          convolving.weights(), convolving.bias());
    }).toList();
  }

  /** The extents of a value. */
  public Dims dims(String value) {
    return known(value).dims();
  }

  /** A value that no input changes: one of the graph's constants, or what was computed from them alone, once. */
  public Optional<Constant> constant(String value) {
    return Optional.ofNullable(known(value).constant());
  }

  private Value known(String value) {
    Value known = resolution.value(value);
    if (known == null) {
      throw new IllegalArgumentException("the prepared graph has no value " + Names.quoted(value));
    }
    return known;
  }

  private static String name(Computed computed) {
    return computed.node().name().isEmpty() ? computed.output().name() : computed.node().name();
  }

  private String onlyInput() {
    if (schedule.inputs().size() != 1) {
      throw new GraphException("the graph has " + schedule.inputs().size() + " inputs, not one");
    }
    return schedule.inputs().keySet().iterator().next();
  }

  private void run(Binding target, Map<String, Tensor> inputs) {
    try {
      load(target, inputs);
      target.run();
    } finally { // the next run may be given its cells in another way, and this input may be large
      schedule.inputs().values().forEach(slot -> target.redirect(slot, null));
    }
  }

  private void load(Binding target, Map<String, Tensor> inputs) {
    schedule.inputs().forEach((name, slot) -> {
      Tensor input = inputs.get(name);
      Shape expected = resolution.value(name).dims().shape();
      if (input == null || !input.shape().equals(expected)) {
        throw new IllegalArgumentException("input " + Names.quoted(name) + " is "
            + (input == null ? "missing" : input.shape()) + ", but the graph was prepared for " + expected);
      }
      Span span = target.span(slot);
      if (input.layout() == slot.layout() && target.redirect(slot, input)) {
        return;
      }
      if (input.layout() == slot.layout()) {
        System.arraycopy(input.data(), input.offset(), span.data(), span.offset(), span.size());
      } else {
        new Turning(expected, slot.layout()).run(input.data(), input.offset(), span.data(), span.offset());
      }
    });
  }
}
