package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;

/** How many rows does the floor drop? */
final class DroppedStripKind implements Kind {

  @Override
  public String id() {
    return "dropped-strip";
  }

  @Override
  public Topic topic() {
    return Topic.STRIDE;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.between(2, 6);
    int padding = Math.min(dice.pick(0, 0, 1, 2), kernel - 1);
    Axis axis = new Axis(dice.between(8, 20), kernel, dice.between(2, 6), 1, padding, padding);
    if (axis.output() < 2) {
      return Optional.empty();
    }
    Sides sides = Sides.square(axis);
    Draft draft = Draft.asking(sides.inputMeetsKernel() + " " + sides.how()
        + ". How many rows at the bottom" + (padding == 0 ? "" : ", padding included,")
        + " does no window reach?")
        .given(sides.parameters())
        .right(rows(axis.unused()))
        .hint("What is left over when the room in which the kernel can move is divided by the stride?")
        .because("The kernel can move by " + Formulas.slack(axis) + " = " + Formulas.room(axis) + " rows, and "
            + Formulas.room(axis) + " = " + (axis.output() - 1) + "·" + axis.stride() + " + " + axis.unused() + ". "
            + Formulas.windows(axis, "row"))
        .played(Layers.plane(sides));
    mistakes(draft, axis);
    return Optional.of(draft);
  }

  private static void mistakes(Draft draft, Axis a) {
    String truth = "The kernel moves over " + Formulas.slack(a) + " = " + Formulas.room(a) + " rows, and "
        + Formulas.room(a) + " mod " + a.stride() + " = " + a.unused() + ".";
    draft.wrong(rows(a.paddedInput() % a.stride()), "kernel-not-subtracted", "forgets that the kernel takes room "
        + "itself", truth);
    draft.wrong(rows(Math.floorMod(a.input() - a.kernel(), a.stride())), "padding-forgotten", "leaves out the padding",
        "The padded input has " + Formulas.padded(a) + " = " + a.paddedInput() + " rows. " + truth);
    draft.wrong(rows(Math.floorMod(a.input() + a.before() - a.kernel(), a.stride())), "padding-once",
        "counts the padding at one end only", "The padded input has " + Formulas.padded(a) + " = " + a.paddedInput()
            + " rows. " + truth);
    draft.wrong(rows(0), "nothing-dropped", "believes that the windows always end at the edge",
        "They do so only where the stride divides the room. " + truth);
    draft.wrong(rows(a.stride() - a.unused()), "rows-missing", "counts the rows that are missing for one more window",
        "Asked is what is left over, not what is missing. " + truth);
    draft.wrong(rows(a.output() - 1), "quotient-for-rest", "counts the jumps", "The jumps are the whole part of "
        + Formulas.room(a) + " / " + a.stride() + "; the rest is what is dropped. " + truth);
    draft.wrong(rows(a.stride() - 1), "one-less-than-stride", "takes the most that can be dropped for what is dropped",
        "A rest is at most the stride less 1. " + truth);
  }

  private static String rows(int number) {
    return Formulas.count(number, "row");
  }
}
