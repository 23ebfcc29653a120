package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.ParameterCount;
import dev.kernelscope.engine.scene.Numbers;
import java.util.Optional;

/** How many numbers does a layer learn, with or without biases? */
final class ParametersKind implements Kind {

  @Override
  public String id() {
    return "parameters";
  }

  @Override
  public Topic topic() {
    return Topic.PARAMETERS;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int side = dice.pick(8, 12, 16, 20, 28, 32);
    int channels = dice.pick(1, 2, 3, 3, 4, 6, 8, 16);
    int kernel = dice.pick(1, 3, 3, 5, 7);
    int filters = dice.pick(2, 4, 6, 8, 10, 16, 32, 64);
    boolean bias = dice.onceIn(2);
    if (channels == filters) {
      return Optional.empty();
    }
    Sides sides = Sides.square(new Axis(side, kernel, 1, 1));
    long weights = (long) kernel * kernel * channels * filters;
    ParameterCount count = new ParameterCount(Extent.of(side), channels, 1, Extent.of(kernel), filters, bias);
    Draft draft = Draft.asking("A layer has " + filters + " filters of " + sides.kernel() + " over "
        + Formulas.a(sides.input()) + " input with " + Formulas.count(channels, "channel") + ", "
        + (bias ? "and a bias for each filter" : "and no biases") + ". How many numbers does it learn?")
        .given(sides.parameters().number("channels", channels).number("filters", filters).flag("bias", bias))
        .right(Numbers.count(count.convolution().longValueExact()))
        .hint("Each filter has one kernel for every channel that it reads" + (bias ? ", and one bias more." : ".")
            + " The input's height and width do not matter.")
        .because(explanation(kernel, channels, filters, bias, weights))
        .played(Layers.volume(sides, channels, filters, bias));
    mistakes(draft, new Layer(side, channels, kernel, filters, bias));
    return Optional.of(draft);
  }

  private static String explanation(int kernel, int channels, int filters, boolean bias, long weights) {
    String product = Formulas.product(kernel, kernel, channels, filters) + " = " + Numbers.count(weights);
    String total = bias ? product + " weights and " + filters + " biases: " + Numbers.count(weights + filters) + "."
        : product + " weights.";
    return total + " The same weights are used at every position, so the input's size does not matter.";
  }

  private record Layer(int side, int channels, int kernel, int filters, boolean bias) {

    long biases() {
      return bias ? filters : 0;
    }

    long area() {
      return (long) kernel * kernel;
    }

    long weights() {
      return area() * channels * filters;
    }

    String formula() {
      return Formulas.product(kernel, kernel, channels, filters) + (bias ? " + " + filters : "");
    }
  }

  private static void mistakes(Draft draft, Layer l) {
    String truth = "It is " + l.formula() + " = " + Numbers.count(l.weights() + l.biases()) + ".";
    wrong(draft, l.area() * l.filters() + l.biases(), "channels-forgotten", "forgets the channels",
        "A filter has a kernel of its own for each of the " + l.channels() + " channels. " + truth);
    wrong(draft, l.area() * l.channels() + (l.bias() ? 1 : 0), "filters-forgotten", "counts one filter",
        "There are " + l.filters() + ". " + truth);
    wrong(draft, (long) l.kernel() * l.channels() * l.filters() + l.biases(), "side-for-area",
        "takes the kernel's width for its area", "A kernel of " + l.kernel() + " rows and " + l.kernel()
            + " columns has " + l.area() + " weights. " + truth);
    if (l.bias()) {
      wrong(draft, l.weights(), "bias-forgotten", "forgets the biases", "Each filter adds one more number. " + truth);
      wrong(draft, l.weights() + l.channels(), "bias-a-channel", "counts one bias for each channel",
          "A bias belongs to a filter: it is added once to the sum over all channels. " + truth);
      wrong(draft, l.weights() + l.channels() * l.filters(), "bias-a-kernel", "counts one bias for each kernel",
          "A filter adds its bias once, whatever the number of channels. " + truth);
    } else {
      wrong(draft, l.weights() + l.filters(), "bias-counted", "counts biases that this layer does not have", truth);
    }
    wrong(draft, (long) l.side() * l.side() * l.channels() * l.filters() + l.biases(), "weight-a-pixel",
        "gives every input cell a weight of its own", "That is a fully connected layer. A convolution uses the same "
            + "weights at every position. " + truth);
  }

  private static void wrong(Draft draft, long value, String mistake, String what, String because) {
    draft.wrong(Numbers.count(value), mistake, what, because);
  }
}
