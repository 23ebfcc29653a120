package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Receptive fields, found by walking back from one output cell to the input cells that it depends on.
 *
 * @param kernels of the layers, first to last
 * @param strides of the layers
 */
record Fields(List<Integer> kernels, List<Integer> strides) {

  static Fields of(Givens g) {
    return new Fields(g.numbers("kernels"), g.numbers("strides"));
  }

  private int width() {
    Set<Integer> cells = new TreeSet<>(Set.of(0));
    for (int layer = kernels.size() - 1; layer >= 0; layer--) {
      Set<Integer> before = new TreeSet<>();
      for (int cell : cells) {
        for (int tap = 0; tap < kernels.get(layer); tap++) {
          before.add(cell * strides.get(layer) + tap);
        }
      }
      cells = before;
    }
    return Collections.max(cells) - Collections.min(cells) + 1;
  }

  private Fields with(List<Integer> otherKernels, List<Integer> otherStrides) {
    return new Fields(otherKernels, otherStrides);
  }

  String answer(String mistake) {
    return Solver.square(switch (mistake) {
      case "" -> width();
      case "strides-ignored" -> with(kernels, Collections.nCopies(kernels.size(), 1)).width();
      case "own-stride-counted" -> ownStrideCounted();
      case "order-reversed" -> with(kernels.reversed(), strides.reversed()).width();
      case "kernels-added" -> kernels.stream().mapToInt(i -> i).sum();
      case "first-cell-forgotten" -> width() - 1;
      case "last-kernel-only" -> kernels.getLast();
      case "kernels-multiplied" -> kernels.stream().reduce(1, (a, b) -> a * b);
      default -> throw new AssertionError(mistake);
    });
  }

  /** As if a layer of one tap with the stride of the first stood before all: every stride acts a layer too early. */
  private int ownStrideCounted() {
    List<Integer> more = new ArrayList<>(List.of(1));
    more.addAll(kernels);
    List<Integer> early = new ArrayList<>(strides);
    early.add(1);
    return with(more, early).width();
  }
}
