package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The backward pass makes no arrays each time: it has the workspace. */
@Tag("memory")
class GradientMemoryTest {

  /** A few objects for the threads; the smallest array that it could make for these problems is larger. */
  private static final long SMALL = 1024;

  /** Each implementation of each gradient is tried on the first of these that it supports. */
  private static final List<ConvProblem> PROBLEMS = Stream.of("mb2ic16ih20iw21oc24kh3ph1", "mb2ic8ih30oc8kh7sh2ph3",
      "mb2ic32ih14oc32kh1", "mb2g16ic16ih21oc16kh3ph1", "mb2ic16ih20oc16kh3ph1_nhwc").map(ProblemString::parse)
      .toList();

  static Stream<Arguments> gradients() {
    List<Arguments> all = new ArrayList<>();
    for (ConvolutionProvider provider : Engines.installed().providers()) {
      if (provider.availability().isSupported() && !provider.name().equals("reference")) {
        for (GradientImplementation each : provider.gradients()) {
          for (GradientTarget target : GradientTarget.values()) {
            PROBLEMS.stream().filter(problem -> each.supports(problem, target).isSupported()).findFirst().ifPresent(
                problem -> all.add(Arguments.of(provider.name() + ":" + each.name(), target, problem)));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} to {1} of {2}")
  @MethodSource("gradients")
  void makesNoArraysOnOneThread(String engine, GradientTarget target, ConvProblem problem) {
    assertThat(Allocations.ofThisThread(new Execution(engine, target, problem, 1), SMALL))
        .isLessThanOrEqualTo(SMALL);
  }

  @ParameterizedTest(name = "{0} to {1} of {2}")
  @MethodSource("gradients")
  void makesNoArraysOnAnyThreadOfARegion(String engine, GradientTarget target, ConvProblem problem) {
    Execution two = new Execution(engine, target, problem, 2);
    long[] least = new long[1];
    ParallelRegion.run(2, () -> least[0] = Allocations.ofAllThreads(two, SMALL));
    assertThat(least[0]).isLessThanOrEqualTo(SMALL);
  }

  /** A gradient with its memory, computed before. */
  private static final class Execution implements Runnable {

    private final ConvGradient gradient;
    private final GradientTarget target;
    private final Tensor src;
    private final Tensor weights;
    private final Tensor arriving;
    private final float[] bias;
    private final Workspace workspace = new Workspace();

    Execution(String engine, GradientTarget target, ConvProblem problem, int threads) {
      this.gradient = ConvGradient.of(problem).engine(engine).threads(threads);
      this.target = target;
      this.src = Tensor.zeros(problem.input(), problem.layout());
      this.weights = Tensor.zeros(problem.weights(), Layout.NCHW);
      this.arriving = Tensor.zeros(problem.output(), problem.layout());
      this.bias = new float[problem.weights().n()];
      run();
      assertThat(workspace.bytes()).isEqualTo(gradient.workspaceBytes(target));
    }

    @Override
    public void run() {
      switch (target) {
        case INPUT -> gradient.toInput(weights, arriving, src, workspace);
        case WEIGHTS -> gradient.toWeights(src, arriving, weights, workspace);
        case BIAS -> gradient.toBias(arriving, bias);
        default -> throw new AssertionError(target);
      }
    }
  }
}
