package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The size formula with numbers put in, as text. */
final class Formulas {

  private static final int WRITTEN_OUT = 6;

  private Formulas() {}

  /** {@code 9 + 2·1}, or {@code 9} without padding. */
  static String padded(Axis a) {
    return a.before() == 0 ? Integer.toString(a.input()) : a.input() + " + 2·" + a.before();
  }

  /** {@code 9 + 2·1 - 3}: by how many cells the kernel can be moved. */
  static String slack(Axis a) {
    return padded(a) + " - " + a.effectiveKernel();
  }

  /** By how many cells the kernel can be moved. */
  static int room(Axis a) {
    return a.paddedInput() - a.effectiveKernel();
  }

  /** {@code ⌊(9 - 3) / 2⌋}. */
  static String jumps(Axis a) {
    return "⌊(" + slack(a) + ") / " + a.stride() + "⌋";
  }

  /** {@code ⌊(9 - 3) / 2⌋ + 1 = 3 + 1 = 4}. */
  static String output(Axis a) {
    return jumps(a) + " + 1 = " + (a.output() - 1) + " + 1 = " + a.output();
  }

  /** Both axes' formulas, one where they are alike. */
  static String output(Sides sides) {
    return sides.alike() ? output(sides.rows()) + ", so the output is " + sides.output() + "."
        : "Rows: " + output(sides.rows()) + ". Columns: " + output(sides.columns()) + ". The output is "
            + sides.output() + ".";
  }

  /** {@code stride 2 and no padding}. */
  static String strideAndPadding(Sides sides) {
    return "stride " + sides.rows().stride() + " and " + sides.padding();
  }

  /** Where the windows start and whether a strip is dropped, counted with the padding. */
  static String windows(Axis a, String cells) {
    String where = a.before() == 0 ? "" : ", the padding counted from 0";
    int end = (a.output() - 1) * a.stride() + a.effectiveKernel() - 1;
    int last = a.paddedInput() - 1;
    String dropped = last == end ? "so nothing is dropped."
        : last == end + 1 ? "so " + cells + " " + last + " is dropped."
            : "so " + cells + "s " + (end + 1) + (last == end + 2 ? " and " : " to ") + last + " are dropped.";
    String begin = a.output() == 1 ? "The only window starts at " + cells : "The windows start at " + cells + "s";
    return begin + " " + starts(a) + where
        + "; " + (a.output() == 1 ? "it" : "the last one") + " ends at " + end + ", " + dropped;
  }

  private static String starts(Axis a) {
    List<Integer> all = IntStream.range(0, a.output()).mapToObj(i -> i * a.stride()).toList();
    if (all.size() <= WRITTEN_OUT) {
      return listed(all);
    }
    return all.get(0) + ", " + all.get(1) + ", " + all.get(2) + " … " + all.getLast();
  }

  /** {@code 0, 2, 4 and 6}. */
  static String listed(List<Integer> numbers) {
    List<String> words = new ArrayList<>(numbers.stream().map(String::valueOf).toList());
    String last = words.removeLast();
    return words.isEmpty() ? last : String.join(", ", words) + " and " + last;
  }

  /** {@code a 9×9}, {@code an 8×8}: the article that a size is read with. */
  static String a(String size) {
    return (size.matches("(8|11(?!\\d)|18(?!\\d)).*") ? "an " : "a ") + size;
  }

  /** {@code A 9×9}, {@code An 8×8}, at the beginning of a sentence. */
  static String first(String size) {
    String words = a(size);
    return "A" + words.substring(1);
  }

  /** {@code 3·3·8}. */
  static String product(int... factors) {
    return IntStream.of(factors).mapToObj(String::valueOf).collect(Collectors.joining("·"));
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
