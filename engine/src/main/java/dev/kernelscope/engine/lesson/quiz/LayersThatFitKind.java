package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.SizeChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many layers fit before the map is too small for the kernel? */
final class LayersThatFitKind implements Kind {

  private static final int LONGEST_WRITTEN = 6;

  @Override
  public String id() {
    return "layers-that-fit";
  }

  @Override
  public Topic topic() {
    return Topic.PADDING;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    Axis axis = new Axis(dice.between(7, 40), dice.between(2, 9), dice.pick(1, 1, 2), 1);
    if (axis.input() <= axis.kernel()) {
      return Optional.empty();
    }
    Sides sides = Sides.square(axis);
    List<Extent> sizes = SizeChain.of(Extent.of(axis.input()), Extent.of(axis.kernel()),
        ConvSpec.DEFAULT.withStride(axis.stride())).sizes();
    Draft draft = Draft.asking(sides.anInput() + " passes through layer after layer, each with "
        + sides.aKernel() + ", stride " + axis.stride() + " and no padding. After how many layers is the "
        + "map too small for another one?")
        .given(sides.parameters())
        .right(layers(sizes.size() - 1))
        .hint((axis.stride() == 1 ? "Each layer takes k - 1 = " + (axis.kernel() - 1) + " cells away along each axis. "
            : "Use the size formula again and again. ") + "Go on while the kernel still fits; it fits an input of its "
            + "own size.")
        .because(arrows(sizes) + ": " + layers(sizes.size() - 1) + ", and then " + sizes.getLast()
            + " is smaller than the kernel.")
        .played(Layers.plane(sides));
    mistakes(draft, axis, sizes);
    return Optional.of(draft);
  }

  private static void mistakes(Draft draft, Axis a, List<Extent> sizes) {
    int right = sizes.size() - 1;
    String truth = "The sizes are " + arrows(sizes) + ".";
    String lost = "A kernel of " + a.kernel() + " leaves out " + Formulas.count(a.kernel() - 1L, "cell")
        + ", at both sides together. ";
    draft.wrong(layers(right + 1), "sizes-counted", "counts the sizes",
        "The first size is the input: a layer is an arrow between two sizes. " + truth);
    boolean touches = sizes.stream().anyMatch(size -> size.rows() == a.kernel());
    draft.wrong(touches ? layers(right - 1) : "", "own-size-refused",
        "stops when the map is as large as the kernel", "There is exactly one position then, which gives a 1×1 map. "
            + truth);
    draft.wrong(layers(a.input() / a.kernel()), "shrinks-by-kernel", "takes the kernel's whole size away each time",
        "Neighbouring windows overlap. " + truth);
    draft.wrong(layers(steps(a, a.kernel() / 2)), "one-border-only", "takes away the border at one side only",
        lost + truth);
    draft.wrong(layers(steps(a, 1)), "shrinks-by-one", "takes one cell away each time", lost + truth);
    draft.wrong(layers(steps(a, a.kernel() - 1)), "stride-ignored", "ignores the stride",
        "With stride " + a.stride() + " the sizes fall much faster. " + truth);
  }

  /** How many layers fit if each takes so many cells away. */
  private static int steps(Axis a, int lost) {
    return (a.input() - a.kernel()) / lost + 1;
  }

  private static String layers(int number) {
    return number < 1 ? "" : Formulas.count(number, "layer");
  }

  private static String arrows(List<Extent> sizes) {
    List<String> words = sizes.stream().map(Extent::toString).collect(Collectors.toList());
    if (words.size() > LONGEST_WRITTEN) {
      words = List.of(words.get(0), words.get(1), words.get(2), "…", words.get(words.size() - 2), words.getLast());
    }
    return String.join(" → ", words);
  }
}
