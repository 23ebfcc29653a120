package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** What is said about a weight of a training: what it was, what it is, and where the last gradient pushed it. */
final class LearnedTips {

  private LearnedTips() {}

  /**
   * The tip of a weight.
   *
   * @param steps how many updates are in the kernels that are shown
   * @param step the step whose gradient is told; not below {@link TrainingLog#done} where there is none yet
   */
  static Tip of(TrainingLog log, Target.Weight at, int steps, int step, boolean pinned) {
    int weights = log.facts().weights();
    int index = at.filter() * weights + at.row() * log.facts().columns().kernel() + at.column();
    float start = log.kernels(0)[index];
    float now = log.kernels(steps)[index];
    List<Span> formula = new ArrayList<>(List.of(Span.words("start ", Tint.MID),
        Span.mono(Numbers.plain(start), Tint.KERNEL), Span.words(", now ", Tint.MID),
        Span.strongMono(Numbers.plain(now), Tint.KERNEL)));
    String sentence = "It has not been changed yet.";
    if (step < log.done()) {
      float gradient = log.step(step).gradient()[index];
      formula.add(Span.words(", gradient ", Tint.MID));
      formula.add(Span.strongMono(Numbers.signed(gradient), Tint.PRODUCT));
      sentence = gradient == 0 ? "The gradient is zero: in this step nothing pushes it."
          : "If it grew, the loss would " + (gradient > 0 ? "grow, too" : "fall") + ": the gradient pushes it "
              + (gradient > 0 ? "down." : "up.");
    }
    return new Tip(at, List.of(Span.strongMono("Kernel[" + at.filter() + "," + at.row() + "," + at.column() + "]",
        Tint.KERNEL), Span.mono(" = ", Tint.LOW), Span.strongMono(Numbers.plain(now), Tint.HIGH)), formula, sentence,
        pinned);
  }
}
