package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.operator.Span;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.tensor.TensorArena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places of a run's values in one arena. A value whose last reader has run leaves its place to a later one, so that a
 * network works in as few cache lines as it can.
 */
final class Memory {

  /** Cells of the largest arena: what an array holds, less what aligning takes. */
  private static final long MOST_CELLS = Integer.MAX_VALUE - (1 << 20);

  private static final class Place {

    private int cells;
    private Span span;

    Place(int cells) {
      this.cells = cells;
    }
  }

  private final Map<Slot, Place> places = new HashMap<>();
  private final List<Place> all = new ArrayList<>();
  private final List<Place> free = new ArrayList<>();

  private Memory() {}

  /**
   * A place for each slot of a schedule.
   *
   * @param isKept whether every value keeps its place to the end
   */
  static Map<Slot, Span> of(Schedule schedule, boolean isKept) {
    Memory memory = new Memory();
    List<Task> tasks = schedule.tasks();
    Map<Slot, Integer> last = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      for (Slot input : tasks.get(i).inputs()) {
        last.put(input, i);
      }
    }
    Set<Slot> outputs = Set.copyOf(schedule.outputs().values());
    schedule.inputs().values().forEach(memory::take);
    outputs.stream().filter(slot -> slot.constant() == null).forEach(memory::take);
    for (int i = 0; i < tasks.size(); i++) {
      int now = i;
      memory.take(tasks.get(i).output());
      if (!isKept) {
        tasks.get(i).inputs().stream().distinct()
            .filter(slot -> last.get(slot) == now && !outputs.contains(slot)).forEach(memory::release);
      }
    }
    return memory.spans(schedule);
  }

  /** The smallest free place that is large enough, or else the largest, grown; or else a new one. */
  private void take(Slot slot) {
    if (places.containsKey(slot)) {
      return;
    }
    Place best = null;
    for (Place place : free) {
      if (best == null || (best.cells < slot.cells() ? place.cells > best.cells
          : place.cells >= slot.cells() && place.cells < best.cells)) {
        best = place;
      }
    }
    if (best == null) {
      best = new Place(slot.cells());
      all.add(best);
    } else {
      free.remove(best);
      best.cells = Math.max(best.cells, slot.cells());
    }
    places.put(slot, best);
  }

  private void release(Slot slot) {
    if (slot.constant() == null) {
      free.add(places.get(slot));
    }
  }

  private Map<Slot, Span> spans(Schedule schedule) {
    checkCells(all.stream().mapToLong(place -> place.cells + 2048L).sum());
    TensorArena arena = new TensorArena(all.stream().map(place -> Shape.of(1, place.cells)).toArray(Shape[]::new));
    for (Place place : all) {
      Tensor tensor = arena.zeros(Shape.of(1, place.cells), Layout.NCHW);
      place.span = new Span(tensor.data(), tensor.offset(), place.cells);
    }
    Map<Slot, Span> spans = new HashMap<>();
    places.forEach((slot, place) ->
        spans.put(slot, new Span(place.span.data(), place.span.offset(), slot.cells())));
    for (Task task : schedule.tasks()) {
      task.inputs().stream().filter(slot -> slot.constant() != null)
          .forEach(slot -> spans.put(slot, Span.of(slot.constant())));
    }
    schedule.outputs().values().stream().filter(slot -> slot.constant() != null)
        .forEach(slot -> spans.put(slot, Span.of(slot.constant())));
    return spans;
  }

  /**
   * Refuses to make arrays that Java has no memory for.
   *
   * @throws GraphException that says how much it is
   */
  static void checkCells(long cells) {
    long most = Math.min(MOST_CELLS, Runtime.getRuntime().maxMemory() / Float.BYTES * 3 / 4);
    if (cells > most) {
      throw new GraphException("values of " + cells / (1 << 18) + " MB are needed, more than the "
          + most / (1 << 18) + " MB that Java may take here");
    }
  }
}
