package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/**
 * A piece of text of one kind.
 *
 * @param text the characters; minus is an ASCII hyphen, which pictures replace by U+2212
 * @param tint its colour
 * @param bold whether it stands out
 * @param mono whether it is a number, formula, index or shape, set in the monospaced face
 */
public record Span(String text, Tint tint, boolean bold, boolean mono) {

  /** Words. */
  public static Span words(String text, Tint tint) {
    return new Span(text, tint, false, false);
  }

  /** Words that stand out. */
  public static Span strong(String text, Tint tint) {
    return new Span(text, tint, true, false);
  }

  /** Numbers, formulas, shapes. */
  public static Span mono(String text, Tint tint) {
    return new Span(text, tint, false, true);
  }

  /** Numbers that stand out. */
  public static Span strongMono(String text, Tint tint) {
    return new Span(text, tint, true, true);
  }
}
