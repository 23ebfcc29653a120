package dev.kernelscope.engine.conv.spec;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small problems of every kind; each has an output. */
public final class RandomProblems {

  private RandomProblems() {}

  /** What one axis needs: the input grows until the kernel fits and the padding suits the mode. */
  private record Side(int input, int kernel, int stride, int dilation, int before, int after) {

    int inputFor(PaddingMode mode) {
      int effectiveKernel = dilation * (kernel - 1) + 1;
      int least = Math.max(input, effectiveKernel - before - after);
      return mode == PaddingMode.ZEROS ? least : Math.max(least, Math.max(before, after) + 1);
    }
  }

  private record Channels(int groups, int perGroup, int filtersPerGroup, int images) {}

  private record Words(PaddingMode mode, Activation activation, boolean bias, Layout layout) {}

  /** For {@code @Provide} methods. */
  public static Arbitrary<ConvProblem> any() {
    return Combinators.combine(channels(), side(), side(), words()).as(RandomProblems::problem);
  }

  private static Arbitrary<Channels> channels() {
    return Combinators.combine(small(4), small(5), small(9), small(2)).as(Channels::new);
  }

  private static Arbitrary<Side> side() {
    Arbitrary<Integer> padding = Arbitraries.integers().between(0, 4);
    return Combinators.combine(small(36), small(5), small(3), small(3), padding, padding).as(Side::new);
  }

  private static Arbitrary<Words> words() {
    return Combinators.combine(Arbitraries.of(PaddingMode.class), Arbitraries.of(Activation.class),
        Arbitraries.of(true, false), Arbitraries.of(Layout.class)).as(Words::new);
  }

  private static Arbitrary<Integer> small(int most) {
    return Arbitraries.integers().between(1, most);
  }

  private static ConvProblem problem(Channels c, Side rows, Side columns, Words words) {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(rows.stride(), columns.stride())
        .withDilation(rows.dilation(), columns.dilation())
        .withPadding(new Padding(rows.before(), columns.before(), rows.after(), columns.after()))
        .withPaddingMode(words.mode()).withGroups(c.groups()).withActivation(words.activation());
    Shape input = new Shape(c.images(), c.groups() * c.perGroup(), rows.inputFor(words.mode()),
        columns.inputFor(words.mode()));
    Shape weights = new Shape(c.groups() * c.filtersPerGroup(), c.perGroup(), rows.kernel(), columns.kernel());
    return ConvProblem.of(spec, input, weights, words.bias(), words.layout());
  }
}
