package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How work is divided must not show in the result. Threads are given here whatever the effort, so that problems can be
 * small.
 */
class SimdThreadsTest {

  private static final Machine MACHINE = new Machine(256, 32);

  private static PreparedConvolution pixels(Oracle oracle, ConvProblem problem, int threads) {
    DepthwiseConvolution depthwise = new DepthwiseConvolution(MACHINE, Kernels.best());
    if (depthwise.supports(problem).isSupported()) {
      return depthwise.plan(problem, oracle.parameters(), threads);
    }
    return PixelPlan.direct(problem, oracle.parameters(), Scheme.dense(problem, MACHINE), MACHINE, Kernels.best(),
        threads);
  }

  private static PreparedConvolution filter(Oracle oracle, ConvProblem problem, int threads) {
    return new FilterPlan(problem, oracle.parameters(), FilterShape.of(problem, MACHINE), Kernels.best(), threads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mb2ic10ih11iw9oc12kh3ph1_bias_relu", "ic20ih2oc70kh3ph1", "mb2ic9ih10oc17kh3ph1_nhwc",
      "g4ic8ih9oc20kh3ph1",
      "mb3ic8ih1oc40kh1", "mb2g20ic20ih9oc20kh3ph1_nhwc", "g37ic37ih7oc37kh3sh2ph1_bias"})
  void pixelsAreTheSameForAnyNumberOfThreads(String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 6);
    float[] alone = oracle.actual(pixels(oracle, problem, 1));
    for (int threads : new int[] {2, 3, 7}) {
      Cells.assertSame(oracle.actual(pixels(oracle, problem, threads)), alone, "%s on %d threads", text, threads);
    }
    oracle.assertClose(new DirectConvolution(MACHINE, Kernels.best()), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic1ih61iw40oc1kh5ph2", "mb2g3ic3ih17oc6kh3ph1_relu", "ic1ih5iw90oc1kh3"})
  void planesAreTheSameForAnyNumberOfThreads(String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 6);
    float[] alone = oracle.actual(filter(oracle, problem, 1));
    for (int threads : new int[] {2, 3, 7}) {
      Cells.assertSame(oracle.actual(filter(oracle, problem, threads)), alone, "%s on %d threads", text, threads);
    }
    oracle.assertClose(new FilterConvolution(MACHINE, Kernels.best()), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic20ih14oc70kh1_bias_relu", "ic90ih7oc400kh1", "mb2ic40ih28oc13kh1", "mb3ic8ih21oc40kh1sh2",
      "ic500ih28oc20kh1"})
  void productsOfPlanesAreTheSameForAnyNumberOfThreads(String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 6);
    float[] alone = oracle.actual(new PlanePlan(problem, oracle.parameters(), MACHINE, Kernels.best(), 1));
    for (int threads : new int[] {2, 3, 7}) {
      Cells.assertSame(oracle.actual(new PlanePlan(problem, oracle.parameters(), MACHINE, Kernels.best(), threads)),
          alone, "%s on %d threads", text, threads);
    }
    oracle.assertClose(new PlaneConvolution(MACHINE, Kernels.best()), 1);
  }

  @Test
  void aSmallProblemStaysOnItsThread() {
    assertThat(Effort.of(ProblemString.parse("ic1ih7oc1kh3"), MACHINE).threads(8)).isEqualTo(1);
    assertThat(Effort.of(ProblemString.parse("ic64ih56oc64kh3ph1"), MACHINE).threads(8)).isEqualTo(8);
  }

  @Test
  void workspaceIsThatOfTheThreadsInUse() {
    ConvProblem problem = ProblemString.parse("ic64ih56oc64kh3ph1");
    Oracle oracle = Oracle.integers(problem, 1);
    int one = pixels(oracle, problem, 1).workspaceFloats();
    int four = pixels(oracle, problem, 4).workspaceFloats();
    assertThat(one).isBetween(1, 1 << 20);
    assertThat(four).isBetween(one, 4 * one);
  }
}
