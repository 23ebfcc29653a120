package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.lesson.ReceptiveField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much of the input does one cell of the last map depend on? */
final class ReceptiveFieldKind implements Kind {

  /** The scene lays the whole field on an input as one kernel. */
  private static final int LARGEST = 24;

  @Override
  public String id() {
    return "receptive-field";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORKS;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int layers = dice.between(2, 4);
    int[] kernels = IntStream.range(0, layers).map(i -> dice.pick(2, 3, 3, 5, 7)).toArray();
    int[] strides = IntStream.range(0, layers).map(i -> dice.pick(1, 1, 2)).toArray();
    int field = Math.toIntExact(ReceptiveField.of(IntStream.range(0, layers)
        .mapToObj(i -> new ReceptiveField.Layer(kernels[i], strides[i])).toList()).size());
    if (field > LARGEST) {
      return Optional.empty();
    }
    Draft draft = Draft.asking("An input passes through " + layers + " layers: " + described(kernels, strides)
        + ". How large is the part of the input that one cell of the last map depends on?")
        .given(Parameters.NONE.number("layers", layers).numbers("kernels", kernels).numbers("strides", strides))
        .right(square(field))
        .hint("Start with one cell. A layer adds k - 1 steps, and each of them is as wide as the strides of all layers "
            + "before it, multiplied.")
        .because(truth(kernels, strides))
        .played(Stack.demonstration(kernels, strides));
    mistakes(draft, kernels, strides);
    return Optional.of(draft);
  }

  private static String described(int[] kernels, int[] strides) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < kernels.length; i++) {
      words.add(kernels[i] + "×" + kernels[i] + " with stride " + strides[i]);
    }
    return String.join(", then ", words);
  }

  /** How many input cells apart neighbouring cells are that each layer reads: the strides before it, multiplied. */
  private static int[] jumps(int[] strides) {
    int[] jumps = new int[strides.length];
    int jump = 1;
    for (int i = 0; i < strides.length; i++) {
      jumps[i] = jump;
      jump *= strides[i];
    }
    return jumps;
  }

  /** {@code 1 + Σ (k − 1)·jump}. */
  private static int field(int[] kernels, int[] jumps) {
    return 1 + IntStream.range(0, kernels.length).map(i -> (kernels[i] - 1) * jumps[i]).sum();
  }

  private static String truth(int[] kernels, int[] strides) {
    int[] jumps = jumps(strides);
    StringBuilder sum = new StringBuilder("1");
    for (int i = 0; i < kernels.length; i++) {
      sum.append(" + (").append(kernels[i]).append(" - 1)·").append(jumps[i]);
    }
    return "Layer by layer, each k - 1 times the strides before it: " + sum + " = " + field(kernels, jumps) + ".";
  }

  private static void mistakes(Draft draft, int[] kernels, int[] strides) {
    int[] jumps = jumps(strides);
    int[] late = IntStream.range(0, jumps.length).map(i -> jumps[i] * strides[i]).toArray();
    int[] ones = IntStream.range(0, jumps.length).map(i -> 1).toArray();
    String truth = truth(kernels, strides);
    draft.wrong(square(field(kernels, ones)), "strides-ignored", "ignores the strides",
        "Behind a stride, neighbouring cells lie further apart in the input. " + truth);
    draft.wrong(square(field(kernels, late)), "own-stride-counted", "multiplies each kernel by its own stride, too",
        "A layer's stride spreads what comes after it, not its own kernel. " + truth);
    draft.wrong(square(field(reversed(kernels), jumps(reversed(strides)))), "order-reversed",
        "goes through the layers from the last to the first", "Strides spread the layers behind them. " + truth);
    draft.wrong(square(Arrays.stream(kernels).sum()), "kernels-added", "adds the kernels",
        "Neighbouring windows overlap: a layer adds k - 1. " + truth);
    draft.wrong(square(field(kernels, jumps) - 1), "first-cell-forgotten", "forgets the cell to start with", truth);
    draft.wrong(square(kernels[kernels.length - 1]), "last-kernel-only", "looks at the last layer only",
        "What it reads was made from larger parts already. " + truth);
    int product = Arrays.stream(kernels).reduce(1, (a, b) -> a * b);
    draft.wrong(product > 2 * LARGEST ? "" : square(product), "kernels-multiplied", "multiplies the kernels",
        "Neighbouring windows overlap. " + truth);
  }

  private static int[] reversed(int[] values) {
    return IntStream.range(0, values.length).map(i -> values[values.length - 1 - i]).toArray();
  }

  private static String square(int side) {
    return side + "×" + side;
  }
}
