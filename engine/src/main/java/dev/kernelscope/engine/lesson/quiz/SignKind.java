package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.kernels.NamedKernel;
import java.util.List;
import java.util.Optional;

/** Does an edge kernel answer with a positive number, a negative one or zero? */
final class SignKind implements Kind {

  private static final List<NamedKernel> EDGES = List.of(NamedKernel.SOBEL_X, NamedKernel.SOBEL_Y,
      NamedKernel.PREWITT_X, NamedKernel.PREWITT_Y, NamedKernel.SCHARR_X, NamedKernel.SCHARR_Y);
  private static final int SIDE = 3;
  private static final String UNKNOWN = "these numbers do not tell";

  @Override
  public String id() {
    return "sign";
  }

  @Override
  public Topic topic() {
    return Topic.OPERATION;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    NamedKernel named = dice.pick(EDGES);
    Table kernel = Table.of(SIDE, (i, j) -> (int) named.weights().get(0, 0, i, j));
    int low = dice.between(0, 7);
    int high = dice.between(low + 2, 9);
    int middle = dice.between(low, high);
    int[] levels = dice.onceIn(2) ? new int[] {low, middle, high} : new int[] {high, middle, low};
    boolean flat = dice.onceIn(12);
    boolean byColumn = dice.onceIn(2);
    Table patch = Table.of(SIDE, (i, j) -> flat ? high : levels[byColumn ? j : i]);
    int output = patch.dot(kernel);
    Draft draft = Draft.asking("The kernel " + named.id() + " lies on this patch of brightnesses, and there is no "
        + "bias. Which sign has the output?\n" + Table.sideBySide("patch", patch, named.id(), kernel))
        .given(Parameters.NONE.numbers("input", SIDE, SIDE).numbers("kernel", SIDE, SIDE).table("patch", patch.rows())
            .table("weights", kernel.rows()).number("bias", 0))
        .right(sign(output))
        .hint("Compare what lies under the positive weights with what lies under the negative ones.")
        .because(explanation(patch, kernel, output))
        .played(Layers.patch(patch, kernel, 0, named.id()));
    mistakes(draft, patch, kernel);
    return Optional.of(draft);
  }

  private static String explanation(Table patch, Table kernel, int output) {
    int minus = patch.dot(kernel.negativeOnly());
    String sum = (output - minus) + " from the positive weights and " + minus + " from the negative ones make " + output
        + ". ";
    return sum + switch (Integer.signum(output)) {
      case 1 -> "Positive: the patch is brighter where the kernel has its positive weights, as the kernel's own "
          + "pattern.";
      case -1 -> "Negative: the patch is brighter where the kernel has its negative weights, which is the opposite "
          + "pattern.";
      default -> "Zero: the patch does not change along the kernel's direction.";
    };
  }

  private static void mistakes(Draft draft, Table patch, Table kernel) {
    draft.wrong(sign(patch.dot(kernel.turned())), "kernel-turned", "turns the kernel around",
        "The kernel lies on the patch as it is written.");
    draft.wrong(sign(patch.dot(kernel.transposed())), "wrong-direction",
        "takes the kernel for that of the other direction", "This one compares "
            + (kernel.at(0, 1) == 0 ? "the left with the right" : "the top with the bottom") + ".");
    draft.wrong(sign(patch.dot(kernel.negativeOnly())), "negative-weights-only", "looks at the negative weights only",
        "The positive weights count as well.");
    draft.wrong(sign(patch.sum()), "weights-ignored", "looks at the brightness only",
        "Brightness under a negative weight counts against the output.");
    draft.wrong(UNKNOWN, "asks-for-more", "is too careful",
        "Patch and kernel are all that an output without bias depends on.");
  }

  private static String sign(int value) {
    return value > 0 ? "positive" : value < 0 ? "negative" : "zero";
  }
}
