package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
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

  /**
   * What there is to say about the same cell of two convolutions: once what is the same, else both, named A and B.
   *
   * @param second what is said of the second one
   */
  Tip beside(Tip second) {
    String sentences = sentence.equals(second.sentence) ? sentence : "A: " + sentence + " B: " + second.sentence;
    return new Tip(target, beside(name, second.name), beside(formula, second.formula), sentences, pinned);
  }

  private static List<Span> beside(List<Span> first, List<Span> second) {
    if (first.equals(second)) {
      return first;
    }
    List<Span> both = new ArrayList<>(List.of(Span.strong("A ", Tint.LOW)));
    both.addAll(first);
    both.add(Span.strong(", B ", Tint.LOW));
    both.addAll(second);
    return both;
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
