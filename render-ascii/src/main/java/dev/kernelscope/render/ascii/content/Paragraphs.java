package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Span;
import java.util.ArrayList;
import java.util.List;

/** Breaks text of several tints into lines. */
public final class Paragraphs {

  private Paragraphs() {}

  /**
   * The lines of one paragraph, none longer than {@code width} unless a single word is; a piece that is a line feed
   * begins another line.
   */
  public static List<List<Span>> lines(List<Span> paragraph, int width) {
    List<List<Span>> lines = new ArrayList<>();
    List<Span> line = new ArrayList<>();
    int length = 0;
    for (Span word : words(paragraph)) {
      if (word.text().equals("\n")) {
        lines.add(line);
        line = new ArrayList<>();
        length = 0;
        continue;
      }
      boolean space = word.text().isBlank();
      if (!space && length > 0 && length + word.text().length() + glued(paragraph, word) > width) {
        lines.add(line);
        line = new ArrayList<>();
        length = 0;
      }
      if (!space || length > 0) {
        line.add(word);
        length += word.text().length();
      }
    }
    lines.add(line);
    return lines;
  }

  /** The lines of several paragraphs, with an empty line between two. */
  public static List<List<Span>> all(List<List<Span>> paragraphs, int width) {
    List<List<Span>> lines = new ArrayList<>();
    for (List<Span> paragraph : paragraphs) {
      if (!lines.isEmpty()) {
        lines.add(List.of());
      }
      lines.addAll(lines(paragraph, width));
    }
    return lines;
  }

  /** A full stop or comma in the next span belongs to the word before it. */
  private static int glued(List<Span> paragraph, Span word) {
    return paragraph.getLast() == word ? 0 : word.bold() || word.mono() ? 1 : 0;
  }

  /** Words and the spaces between them, each with its tint. */
  private static List<Span> words(List<Span> paragraph) {
    List<Span> words = new ArrayList<>();
    for (Span span : paragraph) {
      for (String piece : span.text().split("(?<= )|(?= )")) {
        if (!piece.isEmpty()) {
          words.add(new Span(piece, span.tint(), span.bold(), span.mono()));
        }
      }
    }
    return words;
  }
}
