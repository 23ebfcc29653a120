package dev.kernelscope.engine.lesson.quiz;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a question gives, by name and in order: rows before columns, padding as top, left, bottom, right. What is asked
 * for is not among them. Immutable.
 *
 * @param values the givens by name
 */
public record Parameters(Map<String, Parameter> values) {

  /** Nothing given. */
  public static final Parameters NONE = new Parameters(Map.of());

  /** Copies the map and keeps its order. */
  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** These and a whole number. */
  public Parameters number(String name, long value) {
    return and(name, new Parameter.Number(value));
  }

  /** These and several whole numbers. */
  public Parameters numbers(String name, int... all) {
    return and(name, new Parameter.Numbers(Arrays.stream(all).boxed().toList()));
  }

  /** These and a table. */
  public Parameters table(String name, List<List<Integer>> rows) {
    return and(name, new Parameter.Table(rows));
  }

  /** These and a yes or no. */
  public Parameters flag(String name, boolean value) {
    return and(name, new Parameter.Flag(value));
  }

  private Parameters and(String name, Parameter value) {
    Map<String, Parameter> more = new LinkedHashMap<>(values);
    more.put(Objects.requireNonNull(name, "name"), value);
    return new Parameters(more);
  }
}
