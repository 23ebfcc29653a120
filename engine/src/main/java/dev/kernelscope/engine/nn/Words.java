package dev.kernelscope.engine.nn;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A line such as {@code max-pool window=2x2 stride=2x2}: a kind, and values that have to be asked for one by one. */
final class Words {

  private final String kind;
  private final Map<String, String> values = new HashMap<>();

  Words(String text) {
    String[] words = text.strip().split("\\s+");
    this.kind = words[0];
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 1 || values.put(words[i].substring(0, equals), words[i].substring(equals + 1)) != null) {
        throw new IllegalArgumentException("'" + words[i] + "' is not allowed: expected key=value, each key once");
      }
    }
  }

  String kind() {
    return kind;
  }

  String text(String key) {
    String value = values.remove(key);
    if (value == null) {
      throw new IllegalArgumentException(kind + " lacks " + key + "=…");
    }
    return value;
  }

  int number(String key) {
    return number(key, text(key), 1);
  }

  boolean flag(String key) {
    String value = text(key);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(key + "=" + value + " is not allowed: expected true or false");
    }
    return value.equals("true");
  }

  <T extends Enum<T>> T oneOf(String key, Class<T> type) {
    String value = text(key);
    for (T constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(key + "=" + value + " is not known");
  }

  /** Numbers from 1 on, parted by {@code x}. */
  int[] sizes(String key, int count) {
    String text = text(key);
    String[] parts = text.split("x", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException(key + "=" + text + " is not allowed: expected " + count
          + " sizes, parted by x");
    }
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = number(key, parts[i], 1);
    }
    return result;
  }

  /** Refuses what nobody has asked for. */
  void end() {
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(kind + " does not know '" + values.keySet().iterator().next() + "'");
    }
  }

  static int number(String key, String text, int least) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " has '" + text + "', which is not a whole number", e);
    }
    throw new IllegalArgumentException(key + " has " + text + ": it must be " + least + " or more");
  }
}
