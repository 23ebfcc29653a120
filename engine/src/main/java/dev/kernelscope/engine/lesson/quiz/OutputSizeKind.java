package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The lesson's first formula forward: how large is the output? */
final class OutputSizeKind implements Kind {

  @Override
  public String id() {
    return "output-size";
  }

  @Override
  public Topic topic() {
    return Topic.OUTPUT_SIZE;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.pick(2, 3, 3, 4, 5, 7);
    int padding = Math.min(dice.pick(0, 0, 1, 2, 3), kernel - 1);
    int stride = dice.pick(1, 2, 2, 3, 4);
    int height = dice.between(Math.max(5, kernel), 18);
    int width = dice.onceIn(3) ? dice.between(Math.max(5, kernel), 18) : height;
    Sides sides = new Sides(new Axis(height, kernel, stride, 1, padding, padding),
        new Axis(width, kernel, stride, 1, padding, padding));
    Draft draft = Draft.asking(sides.inputMeetsKernel() + " " + sides.how()
        + ". How large is the output?")
        .given(sides.parameters())
        .right(sides.output())
        .hint("Count the jumps that the kernel can make after its first position, along one axis: ⌊(H + 2·padding - k) "
            + "/ stride⌋. The first position counts, too.")
        .because(Formulas.output(sides) + " " + Formulas.windows(sides.columns(), "column"))
        .played(Layers.plane(sides));
    mistakes(draft, sides);
    return Optional.of(draft);
  }

  /** What goes wrong with sizes; dilated ones included. */
  static void mistakes(Draft draft, Sides sides) {
    plusOne(draft, sides);
    ceiling(draft, sides);
    padding(draft, sides);
    stride(draft, sides);
    kernel(draft, sides);
    String swapped = sides.columns().output() + "×" + sides.rows().output();
    draft.wrong(swapped, "rows-and-columns-swapped", "has rows and columns swapped",
        "Rows come first: " + sides.input() + " is " + sides.rows().input() + " rows and " + sides.columns().input()
            + " columns.");
  }

  private static void plusOne(Draft draft, Sides sides) {
    ToIntFunction<Axis> rule = a -> Formulas.room(a) / a.stride();
    Axis a = sides.telling(rule);
    int jumps = rule.applyAsInt(a);
    draft.wrong(sides.size(rule), "forgot-plus-one", "leaves out the + 1", sides.about(a, Formulas.jumps(a) + " = "
        + jumps + " counts the jumps.") + " The kernel already stands somewhere before the first jump, so "
        + Formulas.count(jumps, "jump") + (jumps == 1 ? " gives " : " give ") + (jumps + 1) + " positions.");
  }

  private static void ceiling(Draft draft, Sides sides) {
    ToIntFunction<Axis> rule = a -> Math.ceilDiv(Formulas.room(a), a.stride()) + 1;
    Axis a = sides.telling(rule);
    draft.wrong(sides.size(rule), "ceiling-for-floor", "rounds up", sides.about(a, Formulas.room(a) + " / "
        + a.stride() + " leaves a rest of " + Formulas.room(a) % a.stride() + ", and a jump over the edge is not made. "
        + "Round down: " + Formulas.count(a.output() - 1L, "jump") + "."));
  }

  private static void padding(Draft draft, Sides sides) {
    ToIntFunction<Axis> once = a -> Math.floorDiv(a.input() + a.before() - a.effectiveKernel(), a.stride()) + 1;
    Axis a = sides.telling(once);
    draft.wrong(sides.size(once), "padding-once", "counts the padding at one end only", sides.about(a,
        "both ends get " + a.before() + ": " + Formulas.padded(a) + " = " + a.paddedInput() + " cells, not "
            + (a.input() + a.before()) + "."));
    ToIntFunction<Axis> never = b -> Math.floorDiv(b.input() - b.effectiveKernel(), b.stride()) + 1;
    Axis b = sides.telling(never);
    draft.wrong(sides.size(never), "padding-forgotten", "leaves out the padding", sides.about(b,
        "the kernel slides over " + Formulas.padded(b) + " = " + b.paddedInput() + " cells, not over " + b.input()
            + "."));
  }

  private static void stride(Draft draft, Sides sides) {
    ToIntFunction<Axis> rule = a -> Formulas.room(a) + 1;
    Axis a = sides.telling(rule);
    draft.wrong(sides.size(rule), "stride-ignored", "ignores the stride", sides.about(a, rule.applyAsInt(a)
        + " positions need steps of one cell. With stride " + a.stride() + " the kernel jumps " + a.stride()
        + " cells each time."));
  }

  private static void kernel(Draft draft, Sides sides) {
    ToIntFunction<Axis> rule = a -> a.paddedInput() / a.stride() + 1;
    Axis a = sides.telling(rule);
    draft.wrong(sides.size(rule), "kernel-not-subtracted", "forgets that the kernel takes room itself", sides.about(a,
        "its first cell cannot move all " + a.paddedInput() + " cells, only " + Formulas.slack(a) + " = "
            + Formulas.room(a) + ", or its last cell would stand outside."));
  }
}
