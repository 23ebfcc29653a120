package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.ParallelRegion;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.graph.operator.InputStep;
import dev.kernelscope.engine.graph.operator.Places;
import dev.kernelscope.engine.graph.operator.Span;
import dev.kernelscope.engine.graph.operator.Step;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schedule with memory: steps that can run. */
final class Binding {

  private final Map<Slot, Span> spans;
  private final Step[] steps;
  private final Map<Slot, InputStep> readers;
  private final Runnable all = this::runSteps;
  private final int threads;

  private Binding(Map<Slot, Span> spans, Step[] steps, Map<Slot, InputStep> readers, int threads) {
    this.readers = readers;
    this.spans = spans;
    this.steps = steps;
    this.threads = threads;
  }

  /**
   * A schedule bound to memory of its own.
   *
   * @param isKept whether every value stays readable after a run
   */
  static Binding of(Schedule schedule, GraphSettings settings, boolean isKept) {
    Map<Slot, Span> spans = Memory.of(schedule, isKept);
    Workspace workspace = new Workspace();
    List<Task> tasks = schedule.tasks();
    Step[] steps = new Step[tasks.size()];
    for (int i = 0; i < steps.length; i++) {
      Task task = tasks.get(i);
      steps[i] = task.computation().bind(new Places(task.layout(), task.inputs().stream().map(spans::get).toList(),
          spans.get(task.output()), workspace, settings.engine(), settings.threads()));
    }
    return new Binding(spans, steps, readers(schedule, steps), settings.threads());
  }

  private static Map<Slot, InputStep> readers(Schedule schedule, Step[] steps) {
    Map<Slot, InputStep> readers = new HashMap<>();
    for (Slot input : schedule.inputs().values()) {
      List<Task> tasks = schedule.tasks().stream().filter(task -> task.inputs().contains(input)).toList();
      if (tasks.size() == 1 && !schedule.outputs().containsValue(input)
          && steps[schedule.tasks().indexOf(tasks.getFirst())] instanceof InputStep step) {
        readers.put(input, step);
      }
    }
    return readers;
  }

  /** Lets the step that alone reads a slot read a tensor instead, or its own place again; false if it cannot. */
  boolean redirect(Slot slot, Tensor tensor) {
    InputStep reader = readers.get(slot);
    if (reader != null) {
      reader.read(tensor);
    }
    return reader != null;
  }

  /** Where the cells of a slot lie. */
  Span span(Slot slot) {
    return spans.get(slot);
  }

  /** Computes everything. */
  void run() {
    ParallelRegion.run(threads, all);
  }

  private void runSteps() {
    for (Step step : steps) {
      step.run();
    }
  }
}
