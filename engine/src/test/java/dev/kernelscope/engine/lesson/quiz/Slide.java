package dev.kernelscope.engine.lesson.quiz;

import java.util.stream.IntStream;

/**
 * One axis, on which a kernel is really pushed along: nothing here divides. The test's own arithmetic, which shares
 * nothing with the generators'.
 *
 * @param cells of the input
 * @param taps of the kernel
 * @param stride from position to position
 * @param gap from tap to tap
 * @param before padding before the input
 * @param after padding behind it
 */
record Slide(int cells, int taps, int stride, int gap, int before, int after) {

  static Slide of(Givens g, int axis) {
    int before = g.has("padding") ? g.numbers("padding").get(axis) : 0;
    int after = g.has("padding") ? g.numbers("padding").get(axis + 2) : 0;
    int stride = g.has("stride") ? g.numbers("stride").get(axis) : 1;
    return new Slide(g.numbers("input").get(axis), g.numbers("kernel").get(axis), stride,
        g.numbers("dilation").get(axis), before, after);
  }

  Slide padded(int front, int back) {
    return new Slide(cells, taps, stride, gap, front, back);
  }

  Slide strided(int other) {
    return new Slide(cells, taps, other, gap, before, after);
  }

  Slide spread(int other) {
    return new Slide(cells, taps, stride, other, before, after);
  }

  Slide on(int other) {
    return new Slide(other, taps, stride, gap, before, after);
  }

  int whole() {
    return before + cells + after;
  }

  /** Cells from the first tap to the last, found by walking from tap to tap. */
  int reach() {
    int at = 0;
    for (int tap = 1; tap < taps; tap++) {
      at += gap;
    }
    return at + 1;
  }

  /** How often a stencil of so many cells can be put down. */
  int positions(int stencil) {
    int count = 0;
    for (int start = 0; start + stencil <= whole(); start += stride) {
      count++;
    }
    return count;
  }

  int positions() {
    return positions(reach());
  }

  /** How often it is put down by somebody who lets the last one hang over the edge if any cell is left. */
  int positionsOverTheEdge() {
    int count = 1;
    int start = 0;
    while (start + reach() < whole()) {
      start += stride;
      count++;
    }
    return count;
  }

  /** Cells behind the last position. */
  int unreached() {
    int end = 0;
    for (int start = 0; start + reach() <= whole(); start += stride) {
      end = start + reach();
    }
    return whole() - end;
  }

  /** The stride that somebody finds who needs exactly so many jumps of the same length in that room; 0 for none. */
  static int longestJump(int room, int jumps) {
    return IntStream.rangeClosed(1, Math.max(1, room)).filter(s -> (long) s * jumps <= room).max().orElse(0);
  }
}
