package dev.kernelscope.engine.lesson.quiz;

import java.util.List;

/**
 * Adds up products of a patch and a kernel.
 *
 * @param values of the input
 * @param weights of the kernel
 * @param bias 0 for none
 */
record Patch(List<List<Integer>> values, List<List<Integer>> weights, int bias) {

  /** Which weight meets the value at a place. */
  @FunctionalInterface
  private interface Meeting {

    int weight(int row, int column);
  }

  static Patch of(Givens g) {
    return new Patch(g.table("patch"), g.table("weights"), g.number("bias"));
  }

  private int sum(Meeting meeting) {
    int sum = 0;
    for (int row = 0; row < values.size(); row++) {
      for (int column = 0; column < values.size(); column++) {
        sum += values.get(row).get(column) * meeting.weight(row, column);
      }
    }
    return sum;
  }

  private int at(int row, int column) {
    return weights.get(row).get(column);
  }

  private int turned(int row, int column) {
    return at(weights.size() - 1 - row, weights.size() - 1 - column);
  }

  private int total(List<List<Integer>> table) {
    return table.stream().mapToInt(row -> row.stream().mapToInt(i -> i).sum()).sum();
  }

  int value(String mistake) {
    int cells = values.size() * values.size();
    return switch (mistake) {
      case "" -> sum(this::at) + bias;
      case "kernel-turned" -> sum(this::turned) + bias;
      case "rows-and-columns-swapped" -> sum((row, column) -> at(column, row)) + bias;
      case "signs-ignored" -> sum((row, column) -> Math.abs(at(row, column))) + bias;
      case "bias-forgotten" -> sum(this::at);
      case "bias-in-every-product" -> sum(this::at) + cells * bias;
      case "bias-subtracted" -> sum(this::at) - bias;
      case "weights-ignored" -> total(values) + bias;
      case "sums-multiplied" -> total(values) * total(weights) + bias;
      default -> throw new AssertionError(mistake);
    };
  }

  String sign(String mistake) {
    return switch (mistake) {
      case "" -> word(sum(this::at));
      case "kernel-turned" -> word(sum(this::turned));
      case "wrong-direction" -> word(sum((row, column) -> at(column, row)));
      case "negative-weights-only" -> word(sum((row, column) -> at(row, column) < 0 ? at(row, column) : 0));
      case "weights-ignored" -> word(total(values));
      case "asks-for-more" -> "these numbers do not tell";
      default -> throw new AssertionError(mistake);
    };
  }

  private static String word(int value) {
    return value == 0 ? "zero" : value < 0 ? "negative" : "positive";
  }
}
