package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Numbers;
import java.util.Optional;

/** How many multiply–adds does a layer take? */
final class CostKind implements Kind {

  @Override
  public String id() {
    return "cost";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORKS;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int kernel = dice.pick(1, 3, 3, 5);
    int padding = dice.pick(0, kernel / 2);
    int channels = dice.pick(1, 2, 3, 4, 8);
    int filters = dice.pick(2, 4, 6, 8, 10, 16);
    Axis axis = new Axis(dice.pick(6, 8, 10, 12, 14, 16, 20, 28, 32), kernel, dice.pick(1, 1, 2), 1, padding, padding);
    Sides sides = Sides.square(axis);
    Layer layer = new Layer(axis, channels, filters);
    Draft draft = Draft.asking("A layer has " + filters + " filters of " + sides.kernel() + " over "
        + Formulas.a(sides.input()) + " input with " + Formulas.count(channels, "channel") + ", " + sides.how()
        + ". It has no biases"
        + (padding == 0 ? "" : ", and padding is computed like any other cell")
        + ". How many multiply-adds does it take?")
        .given(sides.parameters().number("channels", channels).number("filters", filters).flag("bias", false))
        .right(Numbers.count(layer.cost()))
        .hint("First the output's size. Then: how many products does one output cell add up, and how many cells are "
            + "there in all?")
        .because("The output is " + filters + "×" + sides.output() + " (" + Formulas.output(axis) + "). Each cell adds "
            + Formulas.product(kernel, kernel, channels) + " = " + layer.terms() + " products: " + layer.formula()
            + " = " + Numbers.count(layer.cost()) + ".")
        .played(Layers.volume(sides, channels, filters, false));
    mistakes(draft, layer);
    return Optional.of(draft);
  }

  private record Layer(Axis axis, int channels, int filters) {

    long terms() {
      return (long) axis.kernel() * axis.kernel() * channels;
    }

    long positions() {
      return (long) axis.output() * axis.output();
    }

    long cost() {
      return positions() * terms() * filters;
    }

    String formula() {
      return Formulas.product(axis.output(), axis.output(), axis.kernel(), axis.kernel(), channels, filters);
    }
  }

  private static void mistakes(Draft draft, Layer l) {
    String truth = "It is " + l.formula() + " = " + Numbers.count(l.cost()) + ".";
    wrong(draft, l.terms() * l.filters(), "positions-forgotten", "counts the weights",
        "Every weight is used at all " + l.positions() + " positions. " + truth);
    wrong(draft, l.cost() / l.channels(), "channels-forgotten", "forgets the channels",
        "Each filter reads all " + l.channels() + ". " + truth);
    wrong(draft, l.cost() / l.filters(), "filters-forgotten", "counts one filter", "There are " + l.filters() + ". "
        + truth);
    wrong(draft, (long) l.axis().input() * l.axis().input() * l.terms() * l.filters(), "input-for-output",
        "lays the kernel on every input cell", "There are as many positions as output cells: " + l.axis().output() + "·"
            + l.axis().output() + " = " + l.positions() + ". " + truth);
    wrong(draft, l.cost() / l.axis().kernel(), "side-for-area", "takes the kernel's width for its area",
        "A kernel has " + l.axis().kernel() + "·" + l.axis().kernel() + " weights. " + truth);
    wrong(draft, l.cost() / l.axis().output(), "one-row-only", "counts one row of positions",
        "The kernel slides along rows and columns. " + truth);
  }

  private static void wrong(Draft draft, long value, String mistake, String what, String because) {
    draft.wrong(Numbers.count(value), mistake, what, because);
  }
}
