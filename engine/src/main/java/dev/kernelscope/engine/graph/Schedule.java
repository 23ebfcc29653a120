package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.operator.Convolving;
import dev.kernelscope.engine.graph.operator.Turning;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The computations of a run in order, with the order of the axes in which each works. One order is preferred
 * throughout; where a neighbour cannot work in it, the value is turned, once for all who read it.
 */
final class Schedule {

  private record Form(Value value, Layout layout) {}

  private final Layout preferred;
  private final GraphSettings settings;
  private final Map<Form, Slot> slots = new HashMap<>();
  private final Map<String, Slot> inputs = new LinkedHashMap<>();
  private final Map<Value, Slot> made = new LinkedHashMap<>();
  private final Map<Value, Slot> outputs = new LinkedHashMap<>();
  private final List<Task> tasks = new ArrayList<>();

  private Schedule(Layout preferred, GraphSettings settings) {
    this.preferred = preferred;
    this.settings = settings;
  }

  /** The schedule of what has been resolved. */
  static Schedule of(Graph graph, Resolution resolution, Layout preferred, GraphSettings settings) {
    Schedule schedule = new Schedule(preferred, settings);
    for (GraphInput input : graph.inputs()) {
      Value value = resolution.value(input.name());
      Layout layout = schedule.readsPixels(value, resolution) ? Layout.NHWC : Layout.NCHW;
      schedule.inputs.put(input.name(), schedule.newSlot(value, layout));
    }
    resolution.computed().forEach(schedule::add);
    for (String name : graph.outputs()) {
      Value value = resolution.value(name);
      if (!(value.constant() instanceof Constant.Integers)) {
        schedule.outputs.put(value, schedule.slot(value, Layout.NCHW));
      }
    }
    return schedule;
  }

  private boolean readsPixels(Value input, Resolution resolution) {
    return input.dims().isImages() && resolution.computed().stream().filter(c -> c.reads().contains(input)).findFirst()
        .filter(reader -> worksOnPixels(reader) && !readsPlanes(reader)).isPresent();
  }

  /** Whether it works on pixels, but can take its input as planes. */
  private boolean readsPlanes(Computed computed) {
    return worksOnPixels(computed) && computed.computation() instanceof Convolving convolving
        && convolving.readsPlanes(settings.engine(), settings.threads());
  }

  private boolean isThere(Value value, Layout layout) {
    return slots.containsKey(form(value, layout));
  }

  private boolean worksOnPixels(Computed computed) {
    return preferred == Layout.NHWC && computed.computation().allowsPixels() && computed.output().dims().isImages();
  }

  private void add(Computed computed) {
    Layout layout = worksOnPixels(computed) ? Layout.NHWC : Layout.NCHW;
    boolean turns = layout == Layout.NHWC && computed.reads().stream()
        .allMatch(value -> !isThere(value, Layout.NHWC) && isThere(value, Layout.NCHW)) && readsPlanes(computed);
    List<Slot> reads = computed.reads().stream().map(value -> slot(value, turns ? Layout.NCHW : layout)).toList();
    Slot output = newSlot(computed.output(), layout);
    made.put(computed.output(), output);
    tasks.add(new Task(turns ? ((Convolving) computed.computation()).fromPlanes() : computed.computation(), layout,
        reads, output));
  }

  private Slot newSlot(Value value, Layout layout) {
    Slot slot = new Slot(value.dims().size(), layout, null);
    slots.put(form(value, layout), slot);
    return slot;
  }

  /** Where both orders are the same sequence of cells, NCHW stands for both. */
  private static Form form(Value value, Layout layout) {
    Dims dims = value.dims();
    boolean both = !dims.isImages() || Turning.isIdle(dims.shape());
    return new Form(value, both ? Layout.NCHW : layout);
  }

  /** The value in that order, turned first where it is not there yet. */
  private Slot slot(Value value, Layout layout) {
    Form form = form(value, layout);
    Slot known = slots.get(form);
    if (known == null) {
      known = missing(value, form.layout());
      slots.put(form, known);
    }
    return known;
  }

  private Slot missing(Value value, Layout layout) {
    if (value.constant() != null) {
      return constant(value, layout);
    }
    Value origin = value.origin();
    if (origin != null && (layout == Layout.NCHW || origin.dims().equals(value.dims()))) {
      return slot(origin, layout);
    }
    Slot other = slot(value, layout == Layout.NCHW ? Layout.NHWC : Layout.NCHW);
    Slot turned = new Slot(value.dims().size(), layout, null);
    tasks.add(new Task(new Turning(value.dims().shape(), layout), layout, List.of(other), turned));
    return turned;
  }

  private static Slot constant(Value value, Layout layout) {
    float[] planes = ((Constant.Floats) value.constant()).values();
    float[] cells = layout == Layout.NCHW ? planes
        : Tensor.of(value.dims().shape(), planes).to(Layout.NHWC).data();
    return new Slot(cells.length, layout, cells);
  }

  /** Where the inputs go, by name. */
  Map<String, Slot> inputs() {
    return inputs;
  }

  /** What each computed value is made in. */
  Map<Value, Slot> made() {
    return made;
  }

  /** The outputs of the graph, as planes. */
  Map<Value, Slot> outputs() {
    return outputs;
  }

  /** The computations in order. */
  List<Task> tasks() {
    return tasks;
  }

  /** The order of axes for a graph: pixels, unless most of its arithmetic is convolutions that are faster on planes. */
  static Layout preferred(Resolution resolution) {
    long pixels = 0;
    long planes = 0;
    for (Computed computed : resolution.computed()) {
      if (computed.computation() instanceof Convolving convolving) {
        ConvProblem problem = convolving.problem();
        if (problem.filtersPerGroup() < 16 && !problem.isDepthwise()) {
          planes += problem.operations();
        } else {
          pixels += problem.operations();
        }
      }
    }
    return pixels >= planes && pixels > 0 ? Layout.NHWC : Layout.NCHW;
  }
}
