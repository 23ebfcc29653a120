package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;

/** How large is the output of a transposed convolution? */
final class TransposedSizeKind implements Kind {

  @Override
  public String id() {
    return "transposed-size";
  }

  @Override
  public Topic topic() {
    return Topic.TRANSPOSED;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.between(2, 5);
    int padding = Math.min(dice.pick(0, 0, 1, 2), (kernel - 1) / 2);
    Axis axis = new Axis(dice.between(2, 10), kernel, dice.between(1, 4), 1, padding, padding);
    int cut = 2 * padding;
    int output = (axis.input() - 1) * axis.stride() + kernel - cut;
    Sides sides = Sides.square(axis);
    Draft draft = Draft.asking("A transposed convolution lays " + sides.aKernel() + " for every cell of "
        + Formulas.a(sides.input()) + " input into its output, with stride " + axis.stride() + (padding == 0
            ? " and no padding" : ", and padding " + padding + " cuts " + Formulas.count(padding, "cell")
                + " off each of the four sides") + ". How large is the output?")
        .given(sides.parameters())
        .right(square(output))
        .hint("The first cell's kernel begins at 0. Where does the last cell's kernel begin, and where does it end?")
        .because(truth(axis, cut, output))
        .played(Layers.transposed(sides));
    mistakes(draft, axis, cut, output);
    return Optional.of(draft);
  }

  private static String truth(Axis a, int cut, int output) {
    return "The last cell's kernel begins at (" + a.input() + " - 1)·" + a.stride() + " = "
        + (a.input() - 1) * a.stride() + " and covers " + a.kernel() + " cells: " + (a.input() - 1) * a.stride() + " + "
        + a.kernel() + (cut == 0 ? "" : " - " + cut) + " = " + output + ".";
  }

  private static void mistakes(Draft draft, Axis a, int cut, int output) {
    String truth = truth(a, cut, output);
    int n = a.input();
    int s = a.stride();
    int k = a.kernel();
    draft.wrong(square(a.output()), "forward-formula", "uses the formula of the ordinary convolution",
        "The transposed one makes maps larger. " + truth);
    draft.wrong(square(n * s), "kernel-forgotten", "multiplies by the stride and forgets the kernel", truth);
    draft.wrong(square(n * s + k - cut), "jumps-miscounted", "counts as many jumps as cells",
        Formulas.count(n, "cell") + " have " + Formulas.count(n - 1L, "jump") + " between them. " + truth);
    draft.wrong(square((n - 1) * s + k + cut), "padding-added", "adds the padding", "Here padding is cut off. "
        + truth);
    draft.wrong(square((n - 1) * s + k), "padding-forgotten", "leaves out the padding", truth);
    draft.wrong(square((n - 1) * s + k - cut / 2), "padding-once", "cuts the padding off at one side only", truth);
    draft.wrong(square(n + k - 1 - cut), "stride-ignored", "ignores the stride", truth);
    draft.wrong(square((n - 1) * s + 1), "kernel-one-cell", "counts where kernels begin, not where they end", truth);
  }

  private static String square(int side) {
    return side < 1 ? "" : side + "×" + side;
  }
}
