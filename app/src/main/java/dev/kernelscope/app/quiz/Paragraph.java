package dev.kernelscope.app.quiz;

import dev.kernelscope.app.io.WordWrap;
import java.util.ArrayList;
import java.util.List;

/** A question's text in lines that are not too long; tables in it stay as they are. */
final class Paragraph {

  private static final String TABLE = "  ";

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
    text.lines().forEach(line -> lines.addAll(
        line.startsWith(TABLE) ? List.of(line) : WordWrap.lines(line, width - indent.length(), "", "")));
    return String.join("\n" + indent, lines);
  }
}
