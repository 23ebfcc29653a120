package dev.kernelscope.engine.scene;

import java.util.List;

/**
 * What there is to say about the cell that the user points at.
 *
 * @param target which cell
 * @param name index and value, such as {@code Output[2,1] = 5}
 * @param formula the arithmetic that the cell takes part in, each term in its object's tint
 * @param sentence what the marked cells have to do with it
 * @param pinned whether it stays until it is released
 */
public record Tip(Target target, List<Span> name, List<Span> formula, String sentence, boolean pinned) {

  /** Copies the lists. */
  public Tip {
    name = List.copyOf(name);
    formula = List.copyOf(formula);
  }

  /** All of it as running text: name, sentence, formula. */
  public String text() {
    return text(name) + ". " + sentence + (formula.isEmpty() ? "" : " " + text(formula) + ".");
  }

  /** Pieces of text joined. */
  public static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(s -> text.append(s.text()));
    return text.toString();
  }
}
