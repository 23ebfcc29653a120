package dev.kernelscope.app.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text in lines that are not too long. */
final class Paragraph {

  private static final String TABLE = "  ";
  private static final Set<String> BETWEEN = Set.of("-", "/");
  private static final Set<String> BEFORE = Set.of("+", "=", "→");

  private Paragraph() {}

  /**
   * Breaks a text into lines. Lines of a table, which begin with two spaces, stay whole.
   *
   * @param text sentences, parted by {@code \n}
   * @param indent what every line begins with; the first one's is put there by the caller
   * @param width the most characters a line may have, with its indent
   */
  static String wrapped(String text, String indent, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> {
      if (line.startsWith(TABLE)) {
        lines.add(line);
      } else {
        wrap(line, width - indent.length(), lines);
      }
    });
    return String.join("\n" + indent, lines);
  }

  private static void wrap(String text, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (!line.isEmpty() && line.length() + 1 + piece.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(piece);
    }
    lines.add(line.toString());
  }

  /** Words, and parts of formulas that are easier to read on one line: what is subtracted or divided stays together. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    boolean open = false;
    for (String word : text.split(" ")) {
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
