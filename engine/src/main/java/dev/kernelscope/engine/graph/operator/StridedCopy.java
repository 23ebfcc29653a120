package dev.kernelscope.engine.graph.operator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Copies a box of cells from one array to another, with any distance along each axis in both. Neighbouring axes that
 * are one run of cells in both arrays are copied at once. One thread at a time.
 */
final class StridedCopy {

  private final int[] extents;
  private final int[] from;
  private final int[] to;
  private final int fromStart;
  private final int toStart;
  private final int[] counter;
  private final boolean isEmpty;

  /**
   * A copy.
   *
   * @param extents cells of the box along each axis
   * @param from distances in the source
   * @param fromStart the first cell in the source
   * @param to distances in the destination
   * @param toStart the first cell in the destination
   */
  StridedCopy(int[] extents, int[] from, int fromStart, int[] to, int toStart) {
    int[] order = IntStream.range(0, extents.length).filter(axis -> extents[axis] != 1).boxed()
        .sorted(Comparator.comparing(axis -> -Math.abs((long) to[axis]))).mapToInt(axis -> axis).toArray();
    int[] sizes = new int[order.length + 1];
    int[] sources = new int[sizes.length];
    int[] targets = new int[sizes.length];
    int count = 0;
    for (int axis : order) {
      if (count > 0 && sources[count - 1] == (long) from[axis] * extents[axis]
          && targets[count - 1] == (long) to[axis] * extents[axis]) {
        count--;
        sizes[count] *= extents[axis];
      } else {
        sizes[count] = extents[axis];
      }
      sources[count] = from[axis];
      targets[count] = to[axis];
      count++;
    }
    if (count == 0) {
      sizes[0] = 1;
      count = 1;
    }
    this.extents = Arrays.copyOf(sizes, count);
    this.from = Arrays.copyOf(sources, count);
    this.to = Arrays.copyOf(targets, count);
    this.fromStart = fromStart;
    this.toStart = toStart;
    this.counter = new int[count];
    this.isEmpty = IntStream.of(extents).anyMatch(extent -> extent == 0);
  }

  /** Copies floats; the box's origin is relative to the two offsets. */
  void run(float[] src, int srcOffset, float[] dst, int dstOffset) {
    copy(src, srcOffset, dst, dstOffset);
  }

  /** Copies whole numbers. */
  void run(long[] src, long[] dst) {
    copy(src, 0, dst, 0);
  }

  private void copy(Object src, int srcOffset, Object dst, int dstOffset) {
    if (isEmpty) {
      return;
    }
    int last = extents.length - 1;
    int source = srcOffset + fromStart;
    int target = dstOffset + toStart;
    Arrays.fill(counter, 0);
    while (true) {
      row(src, source, dst, target, last);
      int axis = last - 1;
      while (axis >= 0 && ++counter[axis] == extents[axis]) {
        counter[axis] = 0;
        source -= from[axis] * (extents[axis] - 1);
        target -= to[axis] * (extents[axis] - 1);
        axis--;
      }
      if (axis < 0) {
        return;
      }
      source += from[axis];
      target += to[axis];
    }
  }

  private void row(Object src, int source, Object dst, int target, int axis) {
    int count = extents[axis];
    if (count == 1 || from[axis] == 1 && to[axis] == 1) {
      System.arraycopy(src, source, dst, target, count);
    } else if (src instanceof float[] floats) {
      float[] floatsTo = (float[]) dst;
      for (int i = 0; i < count; i++) {
        floatsTo[target + i * to[axis]] = floats[source + i * from[axis]];
      }
    } else {
      long[] longs = (long[]) src;
      long[] longsTo = (long[]) dst;
      for (int i = 0; i < count; i++) {
        longsTo[target + i * to[axis]] = longs[source + i * from[axis]];
      }
    }
  }
}
