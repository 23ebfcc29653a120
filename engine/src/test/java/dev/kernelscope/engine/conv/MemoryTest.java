package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What executions take of memory: of the heap nothing, of a workspace a bounded amount. */
@Tag("memory")
class MemoryTest {

  /** Each implementation is tried on the problems that it supports; all are large enough for two threads. */
  private static final List<ConvProblem> PROBLEMS = Stream.of("ic64ih28oc64kh3ph1_nhwc", "ic32ih30iw41oc64kh3kw3ph1",
      "ic64ih20iw21oc72kh1kw1_nhwc_bias_relu", "ic128ih14oc128kh3sh2ph1_nhwc", "g64ic64ih40iw41oc64kh3ph1_nhwc",
      "g64ic64ih41oc64kh3sh2ph1", "ic1ih200iw311oc1kh5ph2_reflect", "ic1ih120iw211oc1kh31ph15")
      .map(ProblemString::parse).toList();

  /** The objects of one parallel stream and of one team: their sizes depend on the number of threads alone. */
  private static final long STREAM = 4096;

  /** The layers of ResNet-50 and of VGG-16. */
  private static final List<String> LAYERS = List.of("ic3ih224oc64kh7sh2ph3", "ic64ih56oc64kh1", "ic64ih56oc64kh3ph1",
      "ic64ih56oc256kh1", "ic256ih56oc64kh1", "ic256ih56oc128kh1", "ic128ih56oc128kh3sh2ph1", "ic256ih56oc512kh1sh2",
      "ic128ih28oc512kh1", "ic512ih28oc128kh1", "ic128ih28oc128kh3ph1", "ic512ih28oc256kh1", "ic256ih28oc256kh3sh2ph1",
      "ic512ih28oc1024kh1sh2", "ic256ih14oc1024kh1", "ic1024ih14oc256kh1", "ic256ih14oc256kh3ph1", "ic1024ih14oc512kh1",
      "ic512ih14oc512kh3sh2ph1", "ic1024ih14oc2048kh1sh2", "ic512ih7oc2048kh1", "ic2048ih7oc512kh1",
      "ic512ih7oc512kh3ph1", "ic3ih224oc64kh3ph1", "ic64ih224oc64kh3ph1", "ic64ih112oc128kh3ph1",
      "ic128ih112oc128kh3ph1", "ic128ih56oc256kh3ph1", "ic256ih56oc256kh3ph1", "ic256ih28oc512kh3ph1",
      "ic512ih28oc512kh3ph1", "ic512ih14oc512kh3ph1");

  private static final long MOST_WORKSPACE = 64 << 20;

  static Stream<Arguments> implementations() {
    List<Arguments> all = new ArrayList<>();
    for (ConvolutionProvider provider : Engines.installed().providers()) {
      if (!provider.availability().isSupported() || provider.name().equals("reference")) {
        continue;
      }
      for (ConvolutionImplementation each : provider.implementations()) {
        PROBLEMS.stream().filter(problem -> supports(each, problem)).limit(2)
            .forEach(problem -> all.add(Arguments.of(provider.name() + ":" + each.name(), problem)));
      }
    }
    return all.stream();
  }

  private static boolean supports(ConvolutionImplementation implementation, ConvProblem problem) {
    float[] bias = problem.hasBias() ? new float[problem.weights().n()] : null;
    return implementation.supports(problem).isSupported()
        && implementation.supports(problem, new Parameters(ones(problem), bias)).isSupported();
  }

  /** Weights that every implementation takes, also those for separable filters. */
  private static float[] ones(ConvProblem problem) {
    float[] ones = new float[problem.weights().size()];
    Arrays.fill(ones, 1f);
    return ones;
  }

  private static Conv2d layer(ConvProblem problem) {
    Conv2d layer = Conv2d.of(Tensor.of(problem.weights(), ones(problem))).spec(problem.spec());
    return problem.hasBias() ? layer.bias(new float[problem.weights().n()]) : layer;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("implementations")
  void makesNoObjectsOnOneThread(String engine, ConvProblem problem) {
    Execution one = new Execution(engine, problem, 1);
    assertThat(Allocations.ofThisThread(one, 0)).isZero();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("implementations")
  void makesNoObjectsOnAnyThreadOfARegion(String engine, ConvProblem problem) {
    Execution two = new Execution(engine, problem, 2);
    long[] least = new long[1];
    ParallelRegion.run(2, () -> least[0] = Allocations.ofAllThreads(two, 0));
    assertThat(least[0]).isZero();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("implementations")
  void makesNoMoreThanAStreamAlone(String engine, ConvProblem problem) {
    Execution two = new Execution(engine, problem, 2);
    assertThat(Allocations.ofThisThread(two, STREAM)).isLessThanOrEqualTo(STREAM);
  }

  /** A plan with its memory, executed before. */
  private static final class Execution implements Runnable {
    private final Plan plan;
    private final Tensor src;
    private final Tensor dst;
    private final Workspace workspace = new Workspace();

    Execution(String engine, ConvProblem problem, int threads) {
      plan = layer(problem).engine(engine).threads(threads).plan(problem.input(), problem.layout());
      src = Tensor.zeros(problem.input(), problem.layout());
      dst = Tensor.zeros(problem.output(), problem.layout());
      plan.warmUp();
      run();
      assertThat(workspace.bytes()).isEqualTo(plan.workspaceBytes());
    }

    @Override
    public void run() {
      plan.execute(src, dst, workspace);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aWorkspaceForLargeLayersIsBounded(int threads) {
    for (String text : LAYERS) {
      for (Layout layout : Layout.values()) {
        ConvProblem problem = ProblemString.parse(text).withLayout(layout);
        Plan plan = layer(problem).threads(threads).plan(problem.input(), layout);
        assertThat(plan.workspaceBytes()).as("%s", plan).isBetween(0L, MOST_WORKSPACE);
      }
    }
  }
}
