package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The output size under a kernel with gaps between its taps. */
final class DilatedSizeKind implements Kind {

  @Override
  public String id() {
    return "dilated-size";
  }

  @Override
  public Topic topic() {
    return Topic.DILATION;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.pick(2, 3, 3, 4, 5);
    int dilation = dice.between(2, 4);
    int padding = dice.pick(0, 0, 1, 2);
    int input = dice.between(7, 24);
    Axis axis = new Axis(input, kernel, dice.pick(1, 1, 2), dilation, padding, padding);
    if (axis.output() < 1) {
      return Optional.empty();
    }
    Sides sides = Sides.square(axis);
    Draft draft = Draft.asking(sides.inputMeetsKernel() + " with dilation "
        + dilation + ", " + Formulas.strideAndPadding(sides) + ". How large is the output?")
        .given(sides.parameters())
        .right(sides.output())
        .hint("First find how many cells the spread kernel covers from its first tap to its last. Then use the size "
            + "formula with that number.")
        .because("The kernel covers " + reach(axis) + " cells. " + Formulas.output(sides))
        .played(Layers.plane(sides));
    mistakes(draft, sides);
    return Optional.of(draft);
  }

  private static String reach(Axis a) {
    return a.dilation() + "·(" + a.kernel() + " - 1) + 1 = " + a.effectiveKernel();
  }

  private static void mistakes(Draft draft, Sides sides) {
    Axis a = sides.rows();
    String truth = "From the first tap to the last there are " + reach(a) + " cells.";
    draft.wrong(sides.size(with(a.kernel())), "dilation-ignored", "ignores the dilation", truth);
    draft.wrong(sides.size(with(a.dilation() * a.kernel())), "kernel-times-dilation",
        "multiplies the kernel's size by the dilation", "That counts the gap behind the last tap, too. " + truth);
    draft.wrong(sides.size(with(a.kernel() + a.dilation() * (a.kernel() - 1))), "gaps-too-wide",
        "puts " + Formulas.count(a.dilation(), "empty cell") + " between two taps", "Dilation " + a.dilation()
            + " is the way from tap to tap, which leaves " + Formulas.count(a.dilation() - 1L, "cell") + " between. "
            + truth);
    draft.wrong(sides.size(with(a.kernel() + a.dilation() - 1)), "one-gap-only", "counts one gap only",
        Formulas.count(a.kernel(), "tap") + " have " + Formulas.count(a.kernel() - 1L, "gap") + ". " + truth);
    draft.wrong(sides.size(with(a.dilation() * (a.kernel() - 1))), "first-tap-forgotten", "forgets the first tap",
        truth);
    OutputSizeKind.mistakes(draft, sides);
  }

  /** The size that somebody finds who believes that the kernel covers so many cells. */
  private static ToIntFunction<Axis> with(int covered) {
    return a -> Math.floorDiv(a.paddedInput() - covered, a.stride()) + 1;
  }
}
