package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;

/** How much padding does {@code same} take, odd ones and strides included? */
final class SamePaddingKind implements Kind {

  @Override
  public String id() {
    return "same-padding";
  }

  @Override
  public Topic topic() {
    return Topic.PADDING;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    Axis bare = new Axis(dice.between(5, 18), dice.between(2, 7), dice.pick(1, 1, 2, 3), dice.pick(1, 1, 1, 2));
    int total = bare.samePadding();
    int positions = Math.ceilDiv(bare.input(), bare.stride());
    if (total == 0 || bare.effectiveKernel() > bare.input() || positions < 2) {
      return Optional.empty();
    }
    Axis axis = bare.padded(total / 2, total - total / 2);
    Sides sides = Sides.square(axis);
    String keeps = axis.stride() == 1 ? "keeps " + axis.input() + " rows"
        : "gives ⌈" + axis.input() + " / " + axis.stride() + "⌉ = " + positions + " rows";
    Draft draft = Draft.asking(sides.inputMeetsKernel() + " with stride "
        + axis.stride() + (axis.dilation() > 1 ? ", dilation " + axis.dilation() : "") + " and 'same' padding, which "
        + keeps + ". Where an odd row is needed, it goes below. How many rows of zeros are added?")
        .given(sides.shape().numbers("stride", axis.stride(), axis.stride())
            .numbers("dilation", axis.dilation(), axis.dilation()).numbers("output", positions, positions))
        .right(rows(total / 2, total - total / 2))
        .hint("The last window has to start at row " + (positions - 1) + "·" + axis.stride() + " = "
            + (positions - 1) * axis.stride() + ". Where does it end, "
            + "and how many rows are missing there?")
        .because(explanation(axis, positions))
        .played(Layers.plane(sides));
    mistakes(draft, bare, positions);
    return Optional.of(draft);
  }

  private static String explanation(Axis a, int positions) {
    int total = a.before() + a.after();
    return positions + " positions take " + (positions - 1) + "·" + a.stride() + " + " + a.effectiveKernel() + " = "
        + (a.input() + total) + " rows" + (a.dilation() > 1 ? " (the kernel covers " + a.effectiveKernel() + ")" : "")
        + ". The input has " + a.input() + ", so " + total + (total == 1 ? " is" : " are") + " missing: "
        + rows(a.before(), a.after()) + ".";
  }

  private static void mistakes(Draft draft, Axis a, int positions) {
    int total = a.samePadding();
    int half = a.kernel() / 2;
    int whole = a.effectiveKernel() - 1;
    String truth = explanation(a.padded(total / 2, total - total / 2), positions);
    draft.wrong(rows(half, half), "half-the-kernel", "adds ⌊k / 2⌋ on both sides",
        "That is right for odd kernels with stride 1 and dilation 1 only. " + truth);
    draft.wrong(rows(whole, whole), "whole-on-both-sides", "adds on each side what is needed in all", truth);
    draft.wrong(rows(total - total / 2, total / 2), "odd-row-above", "puts the odd row above", "It goes below. "
        + truth);
    draft.wrong(rows(whole / 2, whole - whole / 2), "stride-ignored", "ignores the stride",
        "With stride " + a.stride() + " fewer windows are needed, and they end earlier. " + truth);
    int close = Math.max(0, (positions - 1) * a.stride() + a.kernel() - a.input());
    draft.wrong(rows(close / 2, close - close / 2), "dilation-ignored", "ignores the dilation",
        "The spread kernel covers " + a.effectiveKernel() + " rows, not " + a.kernel() + ". " + truth);
    draft.wrong(rows(0, total), "all-below", "adds everything below", "The padding goes to both sides. " + truth);
    int kernel = a.effectiveKernel();
    draft.wrong(rows(kernel / 2, kernel - kernel / 2), "kernel-for-padding", "adds as many rows as the kernel has",
        truth);
  }

  private static String rows(int above, int below) {
    return above + " above, " + below + " below";
  }
}
