package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.ArrayList;
import java.util.List;

/**
 * How tiles of several output cells lie side by side along one axis, and how much of their windows is outside of the
 * input. The last tile is moved back to end with the output, and computes some cells again, to the same bits.
 *
 * @param input cells of the input
 * @param before padding in front of them
 * @param window cells from the first tap of the kernel to the last
 * @param stride cells from one output cell's window to the next
 * @param output cells of the output
 */
record TileAxis(int input, int before, int window, int stride, int output) {

  /**
   * Neighbouring tiles whose windows lie outside by the same cells.
   *
   * @param start the first output cell
   * @param tiles how many
   * @param before cells of each window in front of the input
   * @param after cells of each window behind the input
   */
  record Run(int start, int tiles, int before, int after) {}

  /** An input that is read where it lies. */
  static TileAxis of(Axis axis) {
    return new TileAxis(axis.input(), axis.before(), axis.effectiveKernel(), axis.stride(), axis.output());
  }

  /** An input that has been copied with its padding. */
  static TileAxis padded(Axis axis) {
    return new TileAxis(axis.before() + axis.input() + axis.after(), 0, axis.effectiveKernel(), axis.stride(),
        axis.output());
  }

  /** Tiles of a size in order. */
  List<Run> runs(int size) {
    List<Run> runs = new ArrayList<>();
    for (int cell = 0; cell < output; cell += size) {
      Run tile = tile(Math.min(cell, output - size), size);
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.start + last.tiles * size == tile.start && last.before == tile.before
          && last.after == tile.after) {
        runs.set(runs.size() - 1, new Run(last.start, last.tiles + 1, last.before, last.after));
      } else {
        runs.add(tile);
      }
    }
    return runs;
  }

  private Run tile(int start, int size) {
    int cells = (size - 1) * stride + window;
    int first = start * stride - before;
    return new Run(start, 1, Math.clamp(-(long) first, 0, cells), Math.clamp((long) first + cells - input, 0, cells));
  }
}
