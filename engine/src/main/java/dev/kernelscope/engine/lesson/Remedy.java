package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The smallest single change that gives an experiment without output one: found by trying, so that it is never wrong.
 *
 * @param change what to do, such as {@code padding 1}
 * @param output the size that follows
 */
public record Remedy(String change, Extent output) {

  private static final int MOST = 64;

  /**
   * The change of padding, dilation or kernel size with the fewest steps; padding before dilation before kernel among
   * equals. Empty where none of them helps alone.
   */
  public static Optional<Remedy> of(Experiment experiment) {
    ConvSpec spec = experiment.spec();
    int padding = padding(spec.padding());
    var k = experiment.weights().shape();
    for (int step = 1; step <= MOST; step++) {
      int more = padding + step;
      Optional<Remedy> found = attempt("padding " + more, () -> experiment.withSpec(spec.withPadding(more)));
      int dilation = Math.max(spec.dilationH(), spec.dilationW()) - step;
      if (found.isEmpty() && dilation > 0) {
        found = attempt("dilation " + dilation, () -> experiment.withSpec(spec.withDilation(
            Math.min(spec.dilationH(), dilation), Math.min(spec.dilationW(), dilation))));
      }
      int size = Math.max(k.h(), k.w()) - step;
      if (found.isEmpty() && size > 0) {
        Extent smaller = new Extent(Math.min(k.h(), size), Math.min(k.w(), size));
        found = attempt("a kernel of " + smaller, () -> experiment.withKernelSize(smaller.rows(), smaller.columns()));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int padding(PaddingRule rule) {
    if (!(rule instanceof PaddingRule.Explicit(Padding p))) {
      return 0;
    }
    return Math.max(Math.max(p.top(), p.bottom()), Math.max(p.left(), p.right()));
  }

  private static Optional<Remedy> attempt(String words, Supplier<Experiment> change) {
    try {
      ConvProblem problem = change.get().forward();
      return Optional.of(new Remedy(words, new Extent(problem.output().h(), problem.output().w())));
    } catch (IllegalArgumentException noOutput) {
      return Optional.empty();
    }
  }
}
