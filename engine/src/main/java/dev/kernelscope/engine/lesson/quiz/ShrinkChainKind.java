package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.lesson.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** How large is the map after several layers? */
final class ShrinkChainKind implements Kind {

  @Override
  public String id() {
    return "shrink-chain";
  }

  @Override
  public Topic topic() {
    return Topic.PADDING;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.pick(2, 3, 3, 4, 5, 7);
    Axis first = new Axis(dice.between(9, 40), kernel, dice.pick(1, 1, 1, 2), 1);
    int layers = dice.between(2, 4);
    List<Integer> sizes = chain(first, layers, size -> sized(first, size).output());
    if (sizes.size() <= layers) {
      return Optional.empty();
    }
    Sides sides = Sides.square(first);
    Draft draft = Draft.asking(sides.anInput() + " passes through " + layers + " layers, one after "
        + "the other, each with " + sides.aKernel() + ", stride " + first.stride() + " and no padding. How "
        + "large is the last output?")
        .given(sides.parameters().number("layers", layers))
        .right(square(sizes.getLast()))
        .hint("Each layer's output is the next layer's input: use the size formula " + layers + " times.")
        .because("Each layer gives ⌊(size - " + kernel + ") / " + first.stride() + "⌋ + 1: " + arrows(sizes) + ".")
        .played(Layers.plane(sides));
    mistakes(draft, first, layers, sizes);
    return Optional.of(draft);
  }

  /** The sizes, as far as there are any. */
  private static List<Integer> chain(Axis first, int layers, IntUnaryOperator rule) {
    List<Integer> sizes = new ArrayList<>(List.of(first.input()));
    while (sizes.size() <= layers) {
      int next = rule.applyAsInt(sizes.getLast());
      if (next < 1) {
        break;
      }
      sizes.add(next);
    }
    return sizes;
  }

  private static Axis sized(Axis a, int size) {
    return new Axis(size, a.kernel(), a.stride(), 1);
  }

  private static void mistakes(Draft draft, Axis a, int layers, List<Integer> sizes) {
    String truth = "Layer by layer: " + arrows(sizes) + ".";
    draft.wrong(square(sizes.get(1)), "one-layer-only", "is what one layer gives", truth);
    draft.wrong(square(sizes.get(layers - 1)), "input-counted-as-layer", "stops a layer too early",
        "The input is no layer's output. " + truth);
    draft.wrong(after(a, layers + 1, size -> sized(a, size).output()), "one-layer-too-many", "goes on for one layer "
        + "too many", truth);
    draft.wrong(after(a, layers, size -> (size - a.kernel()) / a.stride()), "forgot-plus-one", "leaves out the + 1 in "
        + "every layer", "The first position takes no jump. " + truth);
    draft.wrong(after(a, layers, size -> (size - a.kernel() / 2) / a.stride()), "one-border-only",
        "takes away the border at one side only", "A kernel of " + a.kernel() + " leaves " + (a.kernel() - 1)
            + " cells less, from both sides together. " + truth);
    draft.wrong(after(a, layers, size -> size - a.kernel() + 1), "stride-ignored", "ignores the stride", truth);
    draft.wrong(after(a, layers, size -> Math.ceilDiv(size, a.stride())), "as-if-padded", "forgets that there is no "
        + "padding", "Without it every layer loses cells at the border. " + truth);
  }

  private static String after(Axis a, int layers, IntUnaryOperator rule) {
    List<Integer> sizes = chain(a, layers, rule);
    return sizes.size() > layers ? square(sizes.getLast()) : "";
  }

  private static String square(int side) {
    return Extent.of(side).toString();
  }

  private static String arrows(List<Integer> sizes) {
    return sizes.stream().map(ShrinkChainKind::square).collect(Collectors.joining(" → "));
  }
}
