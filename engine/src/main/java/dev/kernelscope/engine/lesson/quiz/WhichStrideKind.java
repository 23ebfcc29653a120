package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;
import java.util.stream.IntStream;

/** The size formula backward: which stride was it? */
final class WhichStrideKind implements Kind {

  /** Larger strides are no answer that anybody would choose. */
  private static final int LARGEST = 12;

  @Override
  public String id() {
    return "which-stride";
  }

  @Override
  public Topic topic() {
    return Topic.STRIDE;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.pick(2, 3, 3, 4, 5, 7);
    int padding = Math.min(dice.pick(0, 0, 1, 2), kernel - 1);
    Axis axis = new Axis(dice.between(7, 20), kernel, dice.between(1, 5), 1, padding, padding);
    int output = axis.output();
    if (output < 3 || strides(axis) != 1) {
      return Optional.empty();
    }
    Sides sides = Sides.square(axis);
    Draft draft = Draft.asking(sides.anInput() + " under " + sides.aKernel() + " with "
        + sides.padding() + " gives " + Formulas.a(sides.output()) + " output. Which stride was it?")
        .given(sides.shape().numbers("padding", sides.pads()).numbers("dilation", 1, 1)
            .numbers("output", output, output))
        .right(choice(axis.stride()))
        .hint(output + " positions are one start and " + (output - 1) + " jumps. How many cells are there for these "
            + "jumps?")
        .because("The kernel can move by " + Formulas.slack(axis) + " = " + Formulas.count(Formulas.room(axis), "cell")
            + ", and " + output + " positions take " + (output - 1) + " jumps. Only stride " + axis.stride()
            + " fits: " + Formulas.output(axis) + ".")
        .played(Layers.plane(sides));
    mistakes(draft, axis);
    return Optional.of(draft);
  }

  /** How many strides give this output. */
  private static long strides(Axis a) {
    return IntStream.rangeClosed(1, Math.max(1, Formulas.room(a) + 1))
        .filter(s -> Formulas.room(a) / s + 1 == a.output()).count();
  }

  private static void mistakes(Draft draft, Axis a) {
    int output = a.output();
    int jumps = output - 1;
    wrong(draft, a, Formulas.room(a) / output, "forgot-plus-one", "divides by the positions, not by the jumps between "
        + "them", "The first position takes no jump: " + output + " positions need " + jumps + " jumps.");
    wrong(draft, a, a.paddedInput() / jumps, "kernel-not-subtracted", "forgets that the kernel takes room itself",
        "It can move by " + Formulas.slack(a) + " = " + Formulas.room(a) + " cells only.");
    wrong(draft, a, a.input() / output, "input-over-output", "divides the sizes",
        "The output is not the input divided by the stride: it counts jumps over " + Formulas.slack(a) + " = "
            + Formulas.room(a) + " cells, and the start.");
    wrong(draft, a, (a.input() + a.before() - a.kernel()) / jumps, "padding-once",
        "counts the padding at one end only", "The padded input has " + Formulas.padded(a) + " = " + a.paddedInput()
            + " cells.");
    wrong(draft, a, (a.input() - a.kernel()) / jumps, "padding-forgotten", "leaves out the padding",
        "The padded input has " + Formulas.padded(a) + " = " + a.paddedInput() + " cells.");
    wrong(draft, a, a.kernel(), "no-overlap", "takes the kernel's own size for the stride",
        "Windows may overlap; the stride says how far one is from the next.");
    wrong(draft, a, a.input() - output, "sizes-subtracted", "subtracts the sizes",
        "What the output lacks says how much room the kernel takes, not how far it jumps.");
  }

  private static void wrong(Draft draft, Axis a, int stride, String mistake, String what, String because) {
    boolean offered = stride >= 1 && stride <= LARGEST;
    draft.wrong(offered ? choice(stride) : "", mistake, what, because + " " + check(a, stride));
  }

  private static String check(Axis a, int stride) {
    if (stride < 1) {
      return "";
    }
    int found = Formulas.room(a) / stride + 1;
    return "With stride " + stride + " the output would be " + found + "×" + found + ".";
  }

  private static String choice(int stride) {
    return "stride " + stride;
  }
}
