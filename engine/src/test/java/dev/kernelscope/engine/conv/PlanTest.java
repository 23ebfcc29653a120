package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

  /** Large enough that engines find several threads worth waking. */
  private static final List<String> LARGE = List.of("ic32ih40iw41oc40kh3kw3ph1_bias_relu",
      "mb2ic24ih30iw31oc65kh1kw1_nhwc", "g64ic64ih60iw61oc64kh3kw3sh2sw1ph1", "g64ic64ih50iw61oc128kh3kw3ph1_nhwc",
      "ic1ih400iw611oc1kh5kw5ph2_reflect", "ic3ih200iw311oc2kh7kw7sh2sw2ph3");

  static Stream<Arguments> largeByEngine() {
    return byEngine(LARGE);
  }

  private static Stream<Arguments> byEngine(List<String> problems) {
    List<String> engines = Engines.installed().providers().stream().filter(p -> p.availability().isSupported())
        .map(ConvolutionProvider::name).filter(name -> !name.equals("reference")).toList();
    return problems.stream().flatMap(text -> engines.stream().map(engine -> Arguments.of(text, engine)));
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("largeByEngine")
  void givesTheSameBitsWithAnyNumberOfThreads(String text, String engine) {
    OracleCase numbers = OracleCase.reals(ProblemString.parse(text));
    Plan single = numbers.plan(engine, 1);
    float[] expected = numbers.execute(single);
    numbers.check(single);
    for (int threads : new int[] {2, 3, 8, 64}) {
      float[] actual = numbers.execute(numbers.plan(engine, threads));
      assertThat(Arrays.mismatch(actual, expected)).as("first cell that %d threads change", threads).isEqualTo(-1);
    }
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("largeByEngine")
  void mayBeSharedByEightThreads(String text, String engine) throws Exception {
    OracleCase numbers = OracleCase.reals(ProblemString.parse(text));
    Plan plan = numbers.plan(engine, 2);
    float[] expected = numbers.execute(numbers.plan(engine, 1));
    CyclicBarrier start = new CyclicBarrier(8);
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        results.add(pool.submit(() -> {
          Workspace workspace = new Workspace();
          start.await();
          numbers.execute(plan, workspace);
          return numbers.execute(plan, workspace);
        }));
      }
      for (Future<float[]> result : results) {
        assertThat(Arrays.mismatch(result.get(), expected)).as("first cell that differs").isEqualTo(-1);
      }
    }
  }

  @Test
  void refusesAnInputOfAnotherShapeOrLayout() {
    Plan plan = Conv2d.of(Tensor.zeros(Shape.of(1, 1))).plan(Shape.of(4, 5));
    Tensor dst = Tensor.zeros(Shape.of(4, 5));

    assertThatThrownBy(() -> plan.execute(Tensor.zeros(Shape.of(5, 4)), dst, new Workspace()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("input is 1×1×5×4 NCHW, but the plan was made for 1×1×4×5 NCHW");
    assertThatThrownBy(() -> plan.execute(Tensor.zeros(Shape.of(4, 5), Layout.NHWC), dst, new Workspace()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NHWC");
    assertThatThrownBy(() -> plan.execute(dst, Tensor.zeros(Shape.of(4, 4)), new Workspace()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("output is 1×1×4×4");
  }

  @Test
  void refusesAnOutputThatOverlapsTheInput() {
    Plan plan = Conv2d.of(Tensor.zeros(Shape.of(3, 3))).plan(Shape.of(5, 5));
    float[] data = new float[40];
    Tensor src = Tensor.view(Shape.of(5, 5), Layout.NCHW, data, 0);

    assertThatThrownBy(() -> plan.execute(src, Tensor.view(Shape.of(3, 3), Layout.NCHW, data, 24), new Workspace()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the output begins at 24 of the array that holds the input at 0 to 24: they must not overlap");
    plan.execute(src, Tensor.view(Shape.of(3, 3), Layout.NCHW, data, 25), new Workspace());
  }

  @Test
  void sharesAWorkspaceWithSmallerPlans() {
    Conv2d layer = Conv2d.of(Tensor.of(Shape.of(1, 1, 3, 3), 1, 1, 1, 1, 1, 1, 1, 1, 1)).spec(
        ProblemString.parse("ic1ih9oc1kh3ph1").spec()).engine("scalar");
    Workspace workspace = new Workspace();
    for (int size : new int[] {9, 30, 3}) {
      Tensor src = Tensor.zeros(Shape.of(size, size));
      src.set(0, 0, 1, 1, 1);
      Tensor dst = Tensor.zeros(Shape.of(size, size));
      layer.plan(src.shape()).execute(src, dst, workspace);
      assertThat(dst.get(0, 0, 0, 0)).isEqualTo(1);
      assertThat(dst.get(0, 0, 2, 2)).isEqualTo(1);
    }
    assertThat(workspace.bytes()).isEqualTo(layer.plan(Shape.of(30, 30)).workspaceBytes());
  }

  @Test
  void saysWhatItIs() {
    Plan plan = Conv2d.of(Tensor.zeros(Shape.of(3, 3))).engine("scalar").plan(Shape.of(5, 6));

    assertThat(plan).hasToString("Plan scalar:rows for mb1ic1ih5iw6oc1kh3kw3sh1sw1ph0pw0");
  }
}
