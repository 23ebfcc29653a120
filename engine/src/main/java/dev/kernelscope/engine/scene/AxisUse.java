package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who reads whom along one axis.
 *
 * @param axis sizes
 * @param mode which input cells padding repeats
 */
record AxisUse(Axis axis, PaddingMode mode) {

  /**
   * One reading.
   *
   * @param position of the kernel, which is the output's index
   * @param tap index in the kernel
   */
  record Use(int position, int tap) {}

  /** The padded positions that have the value of one position: itself, and what padding repeats. */
  Set<Integer> sameValue(int at) {
    Set<Integer> same = new TreeSet<>(Set.of(at));
    int source = mode.source(at, axis.input());
    for (int i = -axis.before(); source != PaddingMode.OUTSIDE && i < axis.input() + axis.after(); i++) {
      if (mode.source(i, axis.input()) == source) {
        same.add(i);
      }
    }
    return same;
  }

  /** Everyone who reads the value that stands at a position, in the order of the output. */
  List<Use> uses(int at) {
    List<Use> uses = new ArrayList<>();
    for (int place : sameValue(at)) {
      for (int tap = axis.kernel() - 1; tap >= 0; tap--) {
        int start = place + axis.before() - tap * axis.dilation();
        if (start >= 0 && start % axis.stride() == 0 && start / axis.stride() < axis.output()) {
          uses.add(new Use(start / axis.stride(), tap));
        }
      }
    }
    uses.sort((a, b) -> a.position() != b.position() ? Integer.compare(a.position(), b.position())
        : Integer.compare(a.tap(), b.tap()));
    return uses;
  }

  /** What one position of the kernel reads. */
  Set<Integer> read(int position) {
    Set<Integer> read = new TreeSet<>();
    for (int tap = 0; tap < axis.kernel(); tap++) {
      read.add(cell(position, tap));
    }
    return read;
  }

  /** What one tap meets on its way. */
  Set<Integer> met(int tap) {
    Set<Integer> met = new TreeSet<>();
    for (int position = 0; position < axis.output(); position++) {
      met.add(cell(position, tap));
    }
    return met;
  }

  private int cell(int position, int tap) {
    return position * axis.stride() + tap * axis.dilation() - axis.before();
  }

  static Set<Integer> positions(List<Use> uses) {
    return uses.stream().map(Use::position).collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<Integer> taps(List<Use> uses) {
    return uses.stream().map(Use::tap).collect(Collectors.toCollection(TreeSet::new));
  }
}
