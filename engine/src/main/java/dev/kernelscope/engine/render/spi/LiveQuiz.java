package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Span;
import java.util.List;
import java.util.Optional;

/**
 * A question, before and after its answer.
 *
 * @param heading where in the quiz it stands, such as {@code question 3 of 4}
 * @param question what is asked
 * @param choices possible answers, in order
 * @param marked the choice that would be taken now, from 0; -1 for none
 * @param chosen the choice that was taken, from 0; -1 before
 * @param answer the right one, from 0; -1 before a choice was taken
 * @param hint a hint, where the user asked for one; else empty
 * @param verdict what was right or wrong, in one line; empty before
 * @param explanation paragraphs, each of pieces of text; empty before
 * @param windows the positions of the kernel along one axis, where they explain the answer
 * @param score how it went so far, such as {@code 2 right, 1 to repeat}
 */
public record LiveQuiz(String heading, String question, List<String> choices, int marked, int chosen, int answer,
    String hint, String verdict, List<List<Span>> explanation, Optional<Axis> windows, String score) {

  /** Copies the lists. */
  public LiveQuiz {
    choices = List.copyOf(choices);
    explanation = explanation.stream().map(List::copyOf).toList();
  }

  /** Whether the answer is known. */
  public boolean answered() {
    return chosen >= 0;
  }
}
