package dev.kernelscope.render.ascii.content;

import java.util.ArrayList;
import java.util.List;

/** Text in plain ASCII, broken into lines. */
public final class Ascii {

  private static final String FROM = "×·−–→←↑↓⌊⌋±⋯…≥≤÷✓✕Σ²";
  private static final String[] TO = {"x", "*", "-", "-", "->", "left", "up", "down", "floor(", ")", "+-", "...",
    "...", ">=", "<=", "/", "yes", "no", "sum", "^2"};

  private Ascii() {}

  /** The text with every character replaced that is not printable ASCII. */
  public static String of(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = FROM.indexOf(c);
      if (at >= 0) {
        result.append(TO[at]);
      } else {
        result.append(c >= ' ' && c <= '~' ? c : '?');
      }
    }
    return result.toString();
  }

  /** The text, ending in {@code ...} where it is longer than {@code width}. */
  public static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width - 3)) + "...";
  }

  /**
   * Puts pieces that are never broken one after the other into lines of at most {@code width} characters.
   *
   * @param first what the first line begins with
   * @param indent what the others begin with
   * @param pieces the pieces, with the spaces between them
   */
  public static List<String> wrap(String first, String indent, List<String> pieces, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String piece : pieces) {
      if (!empty && line.length() + piece.stripTrailing().length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        piece = piece.stripLeading();
      }
      line.append(piece);
      empty = false;
    }
    lines.add(cut(line.toString().stripTrailing(), width));
    return lines.stream().map(l -> cut(l, width)).toList();
  }

  /** Pieces for {@link #wrap} with a comma after each but the last. */
  public static List<String> commas(List<String> items) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      pieces.add((i > 0 ? " " : "") + items.get(i) + (i + 1 < items.size() ? "," : ""));
    }
    return pieces;
  }

  /** Breaks words into lines of at most {@code width} characters, each of which begins with {@code indent}. */
  public static List<String> words(String text, String indent, int width) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.split(" ")) {
      pieces.add(pieces.isEmpty() ? word : " " + word);
    }
    return wrap(indent, indent, pieces, width);
  }
}
