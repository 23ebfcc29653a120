package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Both axes of a layer, and how one speaks of them: once where they are alike.
 *
 * @param rows from top to bottom
 * @param columns from left to right
 */
record Sides(Axis rows, Axis columns) {

  static Sides square(Axis axis) {
    return new Sides(axis, axis);
  }

  boolean alike() {
    return rows.equals(columns);
  }

  /** {@code 4×5}, or nothing where a side has no cell. */
  String size(ToIntFunction<Axis> rule) {
    int h = rule.applyAsInt(rows);
    int w = rule.applyAsInt(columns);
    return h < 1 || w < 1 ? "" : h + "×" + w;
  }

  /** The right size. */
  String output() {
    return size(Axis::output);
  }

  /** {@code 9×9}. */
  String input() {
    return size(Axis::input);
  }

  /** {@code 3×3}. */
  String kernel() {
    return size(Axis::kernel);
  }

  /** {@code An 8×8 input}. */
  String anInput() {
    return Formulas.first(input()) + " input";
  }

  /** {@code a 3×3 kernel}. */
  String aKernel() {
    return Formulas.a(kernel()) + " kernel";
  }

  /** {@code An 8×8 input meets a 3×3 kernel}. */
  String inputMeetsKernel() {
    return anInput() + " meets " + aKernel();
  }

  /** The axis along which a mistake shows. */
  Axis telling(ToIntFunction<Axis> mistake) {
    return mistake.applyAsInt(rows) != rows.output() ? rows : columns;
  }

  /** The sentence, about that axis where the axes differ. */
  String about(Axis axis, String sentence) {
    if (alike()) {
      return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
    return (axis == rows ? "Along the rows, " : "Along the columns, ") + sentence;
  }

  /** {@code with stride 2 and padding 1 on all four sides}. */
  String how() {
    return "with " + Formulas.strideAndPadding(this);
  }

  /** {@code no padding} or {@code padding 1 on all four sides}. */
  String padding() {
    return rows.before() == 0 ? "no padding" : "padding " + rows.before() + " on all four sides";
  }

  /** What is given of a layer, with one input and one kernel. */
  Parameters parameters() {
    return shape().numbers("stride", rows.stride(), columns.stride()).numbers("padding", pads())
        .numbers("dilation", rows.dilation(), columns.dilation());
  }

  /** Input and kernel alone. */
  Parameters shape() {
    return Parameters.NONE.numbers("input", rows.input(), columns.input())
        .numbers("kernel", rows.kernel(), columns.kernel());
  }

  /** Top, left, bottom, right. */
  int[] pads() {
    return new int[] {rows.before(), columns.before(), rows.after(), columns.after()};
  }
}
