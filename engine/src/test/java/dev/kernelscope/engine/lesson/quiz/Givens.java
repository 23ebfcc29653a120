package dev.kernelscope.engine.lesson.quiz;

import java.util.List;

/** What a question gives, read from its parameters by name. */
record Givens(Parameters parameters) {

  boolean has(String name) {
    return parameters.values().containsKey(name);
  }

  int number(String name) {
    return (int) ((Parameter.Number) parameters.values().get(name)).value();
  }

  boolean flag(String name) {
    return ((Parameter.Flag) parameters.values().get(name)).value();
  }

  List<Integer> numbers(String name) {
    return ((Parameter.Numbers) parameters.values().get(name)).values();
  }

  List<List<Integer>> table(String name) {
    return ((Parameter.Table) parameters.values().get(name)).rows();
  }

  /** The only number of a pair of equal ones. */
  int side(String name) {
    List<Integer> pair = numbers(name);
    if (!pair.get(0).equals(pair.get(1))) {
      throw new AssertionError(name + " has two sides: " + pair);
    }
    return pair.get(0);
  }
}
