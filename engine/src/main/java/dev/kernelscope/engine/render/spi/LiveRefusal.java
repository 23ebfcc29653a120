package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Span;
import java.util.List;

/**
 * A change that is not made, because there would be no output: the scene keeps its last size.
 *
 * @param formula the size formula with the numbers put in, the offending one bold and in the kernel's tint
 * @param sentence the smallest change that helps, such as {@code padding 1 makes it 1×1}
 * @param apart whether it is about something else than sizes, such as a file, and so stands apart from the arithmetic
 */
public record LiveRefusal(List<Span> formula, String sentence, boolean apart) {

  /** A change of sizes. */
  public LiveRefusal(List<Span> formula, String sentence) {
    this(formula, sentence, false);
  }

  /** Copies the formula. */
  public LiveRefusal {
    formula = List.copyOf(formula);
  }
}
