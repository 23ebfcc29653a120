package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who reads a cell, along one axis: the question of {@link TapReader} turned round. Under a padding mode other than
 * zeros one position may read a cell by several taps.
 *
 * @param ofCell for each input index the pairs (position, tap) that read it
 */
record Readers(List<List<Reader>> ofCell) {

  /**
   * One that reads.
   *
   * @param position index of the output
   * @param tap index in the kernel
   */
  record Reader(int position, int tap) {}

  /** The readers along an axis whose padding is filled in that way. */
  static Readers of(Axis axis, PaddingMode mode) {
    List<List<Reader>> ofCell = new ArrayList<>();
    for (int cell = 0; cell < axis.input(); cell++) {
      ofCell.add(new ArrayList<>());
    }
    for (int position = 0; position < axis.output(); position++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        int cell = mode.source(position * axis.stride() + tap * axis.dilation() - axis.before(), axis.input());
        if (cell != PaddingMode.OUTSIDE) {
          ofCell.get(cell).add(new Reader(position, tap));
        }
      }
    }
    return new Readers(ofCell);
  }

  /** Those of one cell. */
  List<Reader> of(int cell) {
    return ofCell.get(cell);
  }
}
