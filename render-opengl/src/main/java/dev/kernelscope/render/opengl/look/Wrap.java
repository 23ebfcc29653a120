package dev.kernelscope.render.opengl.look;

import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Fits text into a width: cut with an ellipsis, or broken between words. */
public final class Wrap {

  private Wrap() {}

  /** A word with its style, and whether a space stands before it. */
  public record Word(String text, TextStyle style, Tint tint, boolean spaced) {}

  /** The text, or as much of its beginning as fits with an ellipsis. */
  public static String shortened(Measure letters, TextStyle style, String text, float room) {
    if (letters.width(style, text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && letters.width(style, text.substring(0, end).stripTrailing() + "…") > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  /** The pieces of a sentence broken into lines of at most {@code room} logical pixels. */
  public static List<List<Word>> lines(Measure letters, List<Span> spans, float size, float room) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    float used = 0;
    for (Word word : words(spans, size)) {
      float width = letters.width(word.style(), word.text());
      float space = word.spaced() && !line.isEmpty() ? letters.width(word.style(), " ") : 0;
      if (!line.isEmpty() && word.spaced() && used + space + width > room) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
        space = 0;
      }
      line.add(word);
      used += space + width;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static List<Word> words(List<Span> spans, float size) {
    List<Word> words = new ArrayList<>();
    boolean spaced = false;
    for (Span span : spans) {
      String text = Signs.minus(span.text());
      TextStyle style = Type.of(span, size);
      if (text.isBlank()) {
        spaced |= !text.isEmpty();
        continue;
      }
      spaced |= Character.isWhitespace(text.charAt(0));
      for (String word : text.strip().split("\\s+")) {
        words.add(new Word(word, style, span.tint(), spaced));
        spaced = true;
      }
      spaced = Character.isWhitespace(text.charAt(text.length() - 1));
    }
    return words;
  }
}
