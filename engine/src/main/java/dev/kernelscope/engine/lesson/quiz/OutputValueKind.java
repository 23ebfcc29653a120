package dev.kernelscope.engine.lesson.quiz;

import java.util.Optional;

/** One output value from the numbers of a patch and a kernel. */
final class OutputValueKind implements Kind {

  private static final int LARGEST_VALUE = 5;
  private static final int LARGEST_WEIGHT = 2;

  @Override
  public String id() {
    return "output-value";
  }

  @Override
  public Topic topic() {
    return Topic.OPERATION;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int side = dice.pick(2, 3);
    Table patch = Table.of(side, (i, j) -> dice.between(0, LARGEST_VALUE));
    Table kernel = Table.of(side, (i, j) -> dice.between(-LARGEST_WEIGHT, LARGEST_WEIGHT));
    int bias = dice.onceIn(2) ? 0 : dice.pick(-3, -2, -1, 1, 2, 3);
    if (patch.sum() == 0 || kernel.withoutSigns().sum() == 0) {
      return Optional.empty();
    }
    int products = patch.dot(kernel);
    int output = products + bias;
    String sum = patch.products(kernel) + " = " + products;
    Draft draft = Draft.asking("The kernel lies on this patch of the input" + (bias == 0 ? ", and there is no bias"
        : ", and the bias is " + bias) + ". Which number goes into the output?\n"
        + Table.sideBySide("patch", patch, "kernel", kernel))
        .given(Parameters.NONE.numbers("input", side, side).numbers("kernel", side, side).table("patch", patch.rows())
            .table("weights", kernel.rows()).number("bias", bias))
        .right(Integer.toString(output))
        .hint("Multiply each weight by the number under it, and add up all " + side * side + " products"
            + (bias == 0 ? "." : " and the bias."))
        .because("Value times weight, row by row: " + sum + (bias == 0 ? "."
            : ", and with the bias " + products + " + " + bias + " = " + output + "."))
        .played(Layers.patch(patch, kernel, bias, ""));
    mistakes(draft, patch, kernel, bias);
    return Optional.of(draft);
  }

  private static void mistakes(Draft draft, Table patch, Table kernel, int bias) {
    int cells = patch.side() * patch.side();
    wrong(draft, patch.dot(kernel.turned()) + bias, "kernel-turned", "comes from a kernel turned by 180 degrees",
        "That is the convolution of mathematics. Layers of networks lay the kernel on the patch as it is written.");
    wrong(draft, patch.dot(kernel.transposed()) + bias, "rows-and-columns-swapped", "swaps rows and columns",
        "A weight meets the number at its own place: same row, same column.");
    wrong(draft, patch.dot(kernel.withoutSigns()) + bias, "signs-ignored", "ignores the minus signs",
        "A negative weight takes away what lies under it.");
    wrong(draft, patch.dot(kernel), "bias-forgotten", "forgets the bias", "It is added once, after all products.");
    wrong(draft, patch.dot(kernel) + cells * bias, "bias-in-every-product", "adds the bias to each product",
        "It is added once, after all products.");
    wrong(draft, patch.dot(kernel) - bias, "bias-subtracted", "subtracts the bias", "It is added, with its sign.");
    wrong(draft, patch.sum() + bias, "weights-ignored", "adds the patch and leaves out the weights",
        "Each number is multiplied by its weight first.");
    wrong(draft, patch.sum() * kernel.sum() + bias, "sums-multiplied", "multiplies the two sums",
        "Each number meets one weight only, the one at its own place.");
  }

  private static void wrong(Draft draft, int value, String mistake, String what, String because) {
    draft.wrong(Integer.toString(value), mistake, what, because);
  }
}
