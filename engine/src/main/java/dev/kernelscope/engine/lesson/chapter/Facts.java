package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.ConvolutionTrace;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The numbers of a scene, by name: what fills the gaps of a {@link Template}. All are computed when they are asked
 * for; what needs no scene is {@link Calculators}' business. Rows and columns count from 0; a cell is
 * {@code row,column} or {@code filter,row,column}.
 */
public final class Facts {

  /** The lesson's own scene. */
  public static final Facts LESSON = of(SceneSubject.lesson());

  private final ConvolutionTrace trace;
  private final ConvProblem problem;

  private Facts(ConvolutionTrace trace) {
    this.trace = trace;
    this.problem = trace.problem();
  }

  /**
   * The facts of a scene; computes it.
   *
   * @throws IllegalArgumentException if its sizes do not fit
   */
  public static Facts of(SceneSubject subject) {
    return new Facts(ConvolutionTrace.of(subject.input(), subject.weights(), subject.bias(), subject.spec()));
  }

  /**
   * A fact as text.
   *
   * @param question a name and what it needs, such as {@code output} or {@code out 2,1}
   * @throws IllegalArgumentException if there is no such fact, or it needs something else
   */
  public String value(String question) {
    String[] words = question.strip().split("\\s+");
    try {
      String known = words.length == 1 ? plain(words[0]) : about(words);
      return known != null ? known : Calculators.value(words);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("'{" + question + "}' does not fit: " + e.getMessage(), e);
    }
  }

  private String plain(String name) {
    return switch (name) {
      case "input" -> extent(problem.input().h(), problem.input().w());
      case "padded" -> extent(problem.rows().paddedInput(), problem.columns().paddedInput());
      case "kernel" -> extent(problem.weights().h(), problem.weights().w());
      case "effective" -> extent(problem.rows().effectiveKernel(), problem.columns().effectiveKernel());
      case "output" -> extent(problem.output().h(), problem.output().w());
      case "channels" -> count(problem.input().c());
      case "slices" -> count(problem.weights().c());
      case "filters" -> count(problem.output().c());
      case "groups" -> count(problem.spec().groups());
      case "stride" -> count(problem.spec().strideH());
      case "dilation" -> count(problem.spec().dilationH());
      case "padding" -> count(problem.padding().top());
      case "padding.bottom" -> count(problem.padding().bottom());
      case "unused" -> count(problem.rows().unused());
      case "formula" -> problem.rows().formula() + " = " + problem.rows().output();
      case "formula.columns" -> problem.columns().formula() + " = " + problem.columns().output();
      default -> counted(name);
    };
  }

  private String counted(String name) {
    return switch (name) {
      case "terms" -> count(terms());
      case "positions" -> count((long) problem.output().h() * problem.output().w());
      case "cells" -> count(problem.output().size());
      case "inputs" -> count(problem.input().size());
      case "weights" -> count(problem.weights().size());
      case "parameters" -> count(problem.weights().size() + (problem.hasBias() ? problem.output().c() : 0));
      case "products" -> count((long) problem.output().size() * terms());
      case "touching" -> count(cellsThatReadPadding());
      case "largest" -> Numbers.plain(all().max().orElseThrow());
      case "smallest" -> Numbers.plain(all().min().orElseThrow());
      case "negative" -> count(all().filter(value -> value < 0).count());
      case "zeros" -> count(all().filter(value -> value == 0).count());
      default -> null;
    };
  }

  private String about(String[] words) {
    if (words.length != 2) {
      return null;
    }
    return switch (words[0]) {
      case "out" -> Numbers.plain(cell(words[1]).output());
      case "largest" -> extreme(words[1], all().max().orElseThrow());
      case "smallest" -> extreme(words[1], all().min().orElseThrow());
      case "sum" -> sum(cell(words[1]));
      case "total" -> Numbers.plain(cell(words[1]).taps().getLast().runningSum());
      case "patch" -> patch(cell(words[1]));
      case "row" -> row(trace.output(), words[1]);
      case "in" -> Numbers.plain(at(trace.input(), words[1]));
      case "weight" -> Numbers.plain(at(trace.weights(), words[1]));
      case "weightsum" -> Numbers.plain(weightSum(Integer.parseInt(words[1])));
      case "bias" -> problem.hasBias() ? Numbers.plain(trace.bias(Integer.parseInt(words[1]))) : null;
      case "uses" -> count(uses(indices(words[1], 3)));
      case "edges" -> EdgeFacts.of(trace.weights()).value(words[1]);
      default -> null;
    };
  }

  private CellTrace cell(String text) {
    int[] at = indices(text, 3);
    return trace.cell(at[0], at[1], at[2]);
  }

  /** {@code -1·1 + 0·0 + 1·2 = 1}, with the bias behind the products. */
  private String sum(CellTrace cell) {
    String terms = cell.taps().stream().map(tap -> Numbers.plain(tap.weight()) + "·" + Numbers.plain(tap.value()))
        .collect(Collectors.joining(" + "));
    String bias = problem.hasBias() ? " + " + Numbers.plain(cell.bias()) : "";
    return terms + bias + " = " + Numbers.plain(cell.total());
  }

  /** {@code rows 2 to 4 and columns 1 to 3}; negative where padding is covered. */
  private String patch(CellTrace cell) {
    return "rows " + reach(problem.rows(), cell.row()) + " and columns " + reach(problem.columns(), cell.column());
  }

  private static String reach(Axis axis, int position) {
    int first = position * axis.stride() - axis.before();
    return first + " to " + (first + axis.effectiveKernel() - 1);
  }

  private static String row(Tensor tensor, String text) {
    int[] at = indices(text, 2);
    return IntStream.range(0, tensor.shape().w()).mapToObj(x -> Numbers.plain(tensor.get(0, at[0], at[1], x)))
        .collect(Collectors.joining(" "));
  }

  private static float at(Tensor tensor, String text) {
    int[] at = indices(text, 4);
    return tensor.get(at[0], at[1], at[2], at[3]);
  }

  private double weightSum(int filter) {
    Tensor weights = trace.weights();
    int each = terms();
    return IntStream.range(0, each).mapToDouble(i -> weights.data()[weights.offset() + filter * each + i]).sum();
  }

  /** How many cells of one map an input cell takes part in. */
  private long uses(int[] at) {
    return count(cell -> cell.taps().stream().anyMatch(tap -> !tap.padding() && tap.inputChannel() == at[0]
        && tap.inputRow() == at[1] && tap.inputColumn() == at[2]));
  }

  private long cellsThatReadPadding() {
    return count(cell -> cell.taps().stream()
        .anyMatch(tap -> tap.inputRow() < 0 || tap.inputRow() >= problem.input().h() || tap.inputColumn() < 0
            || tap.inputColumn() >= problem.input().w()));
  }

  private long count(Predicate<CellTrace> wanted) {
    int columns = problem.output().w();
    return IntStream.range(0, problem.output().h() * columns)
        .mapToObj(i -> trace.cell(0, i / columns, i % columns)).filter(wanted).count();
  }

  private int terms() {
    return problem.weights().c() * problem.weights().h() * problem.weights().w();
  }

  private DoubleStream all() {
    float[] values = trace.output().data();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
  }

  /** The value of a cell that is said to be the largest or smallest of all, if it is. */
  private String extreme(String cell, double wanted) {
    double value = cell(cell).output();
    if (value != wanted) {
      throw new IllegalArgumentException("the cell " + cell + " is " + value + ", but the extreme is " + wanted);
    }
    return Numbers.plain(value);
  }

  /** Numbers between commas; those that are not written count as 0. */
  private static int[] indices(String text, int wanted) {
    String[] parts = text.split(",", -1);
    if (parts.length > wanted) {
      throw new IllegalArgumentException("'" + text + "' has more than " + wanted + " numbers");
    }
    int[] all = new int[wanted];
    int[] given = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
    System.arraycopy(given, 0, all, wanted - given.length, given.length);
    return all;
  }

  private static String extent(int rows, int columns) {
    return new Extent(rows, columns).toString();
  }

  private static String count(long number) {
    return Numbers.count(number);
  }
}
