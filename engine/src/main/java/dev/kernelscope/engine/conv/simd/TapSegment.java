package dev.kernelscope.engine.conv.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of a phase that meet the same taps in the arriving gradient. At its upper and its lower end some
 * taps look beyond it.
 *
 * @param phase the phase of the rows
 * @param row the first input row
 * @param rows how many, a stride apart
 * @param firstTap the first of the phase's taps that finds something for them
 * @param taps how many do
 * @param from the arriving row that the first of them finds for the first row
 */
record TapSegment(int phase, int row, int rows, int firstTap, int taps, int from) {

  /** The segments of a chunk. */
  static List<TapSegment> of(TapShape shape, int chunk) {
    PhaseAxis axis = shape.rows();
    List<TapSegment> found = new ArrayList<>();
    int from = axis.first() + chunk * shape.together();
    int end = Math.min(from + shape.together(), axis.first() + axis.count());
    for (int phase = 0; phase < axis.forward().stride(); phase++) {
      int last = Math.min(end, axis.first(phase) + axis.count(phase));
      for (int t = Math.max(from, axis.first(phase)); t < last; t++) {
        TapSegment row = row(axis, phase, t);
        TapSegment before = found.isEmpty() ? null : found.getLast();
        if (before != null && before.phase == phase && before.firstTap == row.firstTap && before.taps == row.taps) {
          found.set(found.size() - 1,
              new TapSegment(phase, before.row, before.rows + 1, row.firstTap, row.taps, before.from));
        } else {
          found.add(row);
        }
      }
    }
    return found;
  }

  private static TapSegment row(PhaseAxis axis, int phase, int t) {
    int[] taps = axis.taps(phase);
    int first = 0;
    while (first < taps.length && t - axis.back(taps[first]) < 0) {
      first++;
    }
    int end = first;
    while (end < taps.length && t - axis.back(taps[end]) < axis.forward().output()) {
      end++;
    }
    return new TapSegment(phase, axis.cell(t - axis.first(), phase), 1, first, end - first,
        end > first ? t - axis.back(taps[first]) : 0);
  }
}
