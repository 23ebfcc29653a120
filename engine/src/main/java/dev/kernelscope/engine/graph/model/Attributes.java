package dev.kernelscope.engine.graph.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a node, by name. Values are {@code Long}, {@code Float}, {@code String}, {@code long[]}, {@code
 * float[]}, {@link Constant} or {@link Unsupported}; a getter refuses what is of another kind.
 */
public final class Attributes {

  /** No settings. */
  public static final Attributes NONE = new Attributes(Map.of());

  private final Map<String, Object> values;

  private Attributes(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * A setting of a kind that no operator here reads, such as a graph within a node.
   *
   * @param kind what it is, in words
   */
  public record Unsupported(String kind) {}

  /** Those settings. */
  public static Attributes of(Map<String, Object> values) {
    return new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /** These settings and one more, or one changed. */
  public Attributes with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more);
  }

  /** All, in the order of the file. */
  public Map<String, Object> asMap() {
    return values;
  }

  /** Whether there is one of that name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Refuses settings of other names: one that nobody reads might change what the node means.
   *
   * @throws GraphException that names them
   */
  public void allow(String... names) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    Arrays.asList(names).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new GraphException("attribute " + Names.quoted(String.join("', '", unknown)) + " is not supported: allowed "
          + (names.length == 0 ? "are none" : "are " + String.join(", ", names)));
    }
  }

  /** A whole number, or {@code otherwise} where it is not given. */
  public long integer(String name, long otherwise) {
    return get(name, Long.class, "a whole number", otherwise);
  }

  /** A real number, or {@code otherwise} where it is not given. */
  public float real(String name, float otherwise) {
    return get(name, Float.class, "a real number", otherwise);
  }

  /** A text, or {@code otherwise} where it is not given. */
  public String text(String name, String otherwise) {
    return get(name, String.class, "a text", otherwise);
  }

  /** Whole numbers, or {@code otherwise} where they are not given; shared. */
  public long[] integers(String name, long... otherwise) {
    return get(name, long[].class, "whole numbers", otherwise);
  }

  /** Real numbers, or {@code otherwise} where they are not given; shared. */
  public float[] reals(String name, float... otherwise) {
    return get(name, float[].class, "real numbers", otherwise);
  }

  /** A tensor, or null where it is not given. */
  public Constant constant(String name) {
    return get(name, Constant.class, "a tensor", null);
  }

  /** A whole number that is a yes or a no. */
  public boolean flag(String name, boolean otherwise) {
    long value = integer(name, otherwise ? 1 : 0);
    if (value != 0 && value != 1) {
      throw new GraphException("attribute " + name + " is " + value + ": allowed are 0 and 1");
    }
    return value == 1;
  }

  private <T> T get(String name, Class<T> type, String kind, T otherwise) {
    Object value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!type.isInstance(value)) {
      throw new GraphException("attribute " + Names.quoted(name) + " must be " + kind
          + (value instanceof Unsupported(String other) ? ", not " + other : ""));
    }
    return type.cast(value);
  }
}
