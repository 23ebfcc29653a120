package dev.kernelscope.app.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words in lines that are not too long. */
public final class WordWrap {

  private static final Set<String> BETWEEN = Set.of("-", "/");
  private static final Set<String> BEFORE = Set.of("+", "=", "→");

  private WordWrap() {}

  /**
   * Breaks words into lines.
   *
   * @param words parted by blanks; several blanks between two words of a line stay
   * @param width the most characters of a line with its beginning; a longer word stands alone
   * @param first what the first line begins with
   * @param rest what all others begin with
   */
  public static List<String> lines(String words, int width, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String piece : pieces(words)) {
      if (!empty && line.length() + 1 + piece.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(piece);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Words, and parts of formulas that are easier to read on one line: what is subtracted or divided stays together. */
  private static List<String> pieces(String words) {
    List<String> pieces = new ArrayList<>();
    boolean open = false;
    for (String word : words.split(" ")) {
      if (open || BETWEEN.contains(word) && !pieces.isEmpty()) {
        pieces.add(pieces.removeLast() + " " + word);
      } else {
        pieces.add(word);
      }
      open = BETWEEN.contains(word) || BEFORE.contains(word);
    }
    return pieces;
  }
}
