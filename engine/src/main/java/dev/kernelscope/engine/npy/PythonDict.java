package dev.kernelscope.engine.npy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the Python literal that is the header of a {@code .npy} file: a dictionary of strings, booleans and tuples (or
 * lists, as structured types have them) of integers and strings. Values become {@link String}, {@link Boolean}, {@link
 * Long} and {@link List}.
 */
final class PythonDict {

  /** Deeper than any header that NumPy writes; a limit so that hostile nesting cannot exhaust the stack. */
  private static final int DEEPEST = 16;

  private final String text;
  private int at;

  private PythonDict(String text) {
    this.text = text;
  }

  static Map<String, Object> parse(String text) throws NpyFormatException {
    PythonDict parser = new PythonDict(text);
    Map<String, Object> result = parser.dictionary();
    parser.blanks();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return result;
  }

  private Map<String, Object> dictionary() throws NpyFormatException {
    Map<String, Object> result = new LinkedHashMap<>();
    expect('{');
    while (!accept('}')) {
      String key = string();
      expect(':');
      if (result.put(key, value(0)) != null) {
        throw new NpyFormatException("the .npy header has the key '" + key + "' twice");
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    return result;
  }

  private Object value(int depth) throws NpyFormatException {
    blanks();
    char c = peek();
    if (c == '\'' || c == '"') {
      return string();
    }
    if (c == '(' || c == '[') {
      return list(c == '(' ? ')' : ']', depth + 1);
    }
    if (c >= '0' && c <= '9' || c == '-') {
      return number();
    }
    for (String word : new String[] {"True", "False", "None"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("None") ? word : (Object) word.equals("True");
      }
    }
    throw unexpected();
  }

  private List<Object> list(char end, int depth) throws NpyFormatException {
    if (depth > DEEPEST) {
      throw new NpyFormatException("the .npy header is nested deeper than " + DEEPEST + " levels");
    }
    at++;
    List<Object> items = new ArrayList<>();
    while (!accept(end)) {
      items.add(value(depth));
      if (!accept(',')) {
        expect(end);
        break;
      }
    }
    return items;
  }

  private Long number() throws NpyFormatException {
    int start = at;
    at++;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (peek() == 'L') {
      at++; // Python 2 wrote long integers so.
    }
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      throw new NpyFormatException("the .npy header has the number " + digits + ", which is not an integer of 64 bits");
    }
  }

  private String string() throws NpyFormatException {
    blanks();
    char quote = peek();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw unexpected();
    }
    String content = text.substring(at + 1, end);
    at = end + 1;
    return content;
  }

  private boolean accept(char c) {
    blanks();
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) throws NpyFormatException {
    if (!accept(c)) {
      throw unexpected();
    }
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private NpyFormatException unexpected() {
    return new NpyFormatException("the .npy header cannot be read from its character " + at
        + " on: expected is {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4)}");
  }
}
