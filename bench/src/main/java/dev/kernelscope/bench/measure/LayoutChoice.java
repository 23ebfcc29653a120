package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.tensor.Layout;
import java.util.List;
import java.util.Locale;

/** The memory layout in which engines get their input and give their output while they are timed. */
public enum LayoutChoice {

  /**
   * Each engine's own: how it would run within a network, where layers hand each other what they compute. For ours
   * that is the faster one of NCHW and NHWC, found by a short trial; oneDNN chooses for itself, the others know one
   * layout only.
   */
  OWN,

  /** The layout of the problem, NCHW unless it says otherwise; who needs another one converts at its own cost. */
  GIVEN;

  /** Of implementations with that name there is one in each engine that can be held to a layout. */
  private static final String PLAIN = "plain";

  /** The word of the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The problem in the layouts among which one of our engines may choose. */
  List<ConvProblem> forOurs(ConvProblem problem) {
    boolean channels = problem.input().c() > 1 || problem.weights().n() > 1;
    return this == OWN && channels
        ? List.of(problem.withLayout(Layout.NHWC), problem.withLayout(Layout.NCHW))
        : List.of(problem);
  }

  /** The implementations to ask, in order. */
  List<ConvolutionImplementation> order(List<ConvolutionImplementation> all) {
    List<ConvolutionImplementation> plain = all.stream().filter(i -> i.name().equals(PLAIN)).toList();
    return this == GIVEN && !plain.isEmpty() ? plain : all;
  }
}
