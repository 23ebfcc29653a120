package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Depthwise layers on pixels, above all at the border: random sizes, strides and paddings, against the reference. */
class DepthwiseTest {

  private static final List<Machine> MACHINES = List.of(new Machine(128, 16), new Machine(256, 32),
      new Machine(512, 32));
  private static final int PROBLEMS = 120;

  static Stream<ConvProblem> problems() {
    Random random = new Random(31);
    return IntStream.iterate(0, i -> i + 1).mapToObj(i -> problem(random)).filter(p -> p != null).limit(PROBLEMS);
  }

  /** Null where the kernel is larger than the padded input. */
  private static ConvProblem problem(Random random) {
    int channels = List.of(4, 8, 16, 17, 32, 37, 70).get(random.nextInt(7));
    int kernel = 1 + random.nextInt(5);
    String text = "mb" + (1 + random.nextInt(2)) + "g" + channels + "ic" + channels + "oc" + channels
        + "ih" + (1 + random.nextInt(17)) + "iw" + (1 + random.nextInt(22))
        + "kh" + (random.nextInt(4) == 0 ? 1 + random.nextInt(6) : kernel) + "kw" + kernel
        + "sh" + (1 + random.nextInt(3)) + "sw" + (1 + random.nextInt(3))
        + "ph" + random.nextInt(kernel + 1) + "pw" + random.nextInt(kernel + 1)
        + (random.nextInt(5) == 0 ? "dh2dw2" : "");
    try {
      return ProblemString.parse(text + "_nhwc" + List.of("", "_bias", "_relu6").get(random.nextInt(3)));
    } catch (NoOutputException e) {
      return null;
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isRightWhereverTheBorderIs(ConvProblem problem) {
    Oracle oracle = Oracle.integers(problem, 1);
    for (Machine machine : MACHINES) {
      oracle.assertExact(new DepthwiseConvolution(machine, Kernels.best()), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void onlyCellsWhosePatchHoldsThemAreNotANumberOrInfinite(ConvProblem problem) {
    Oracle oracle = Oracle.integers(problem, 2);
    Random random = new Random(3);
    for (int i = 0; i < 3; i++) {
      oracle.src()[random.nextInt(oracle.src().length)] =
          List.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY).get(i);
    }
    for (Machine machine : MACHINES) {
      oracle.assertExact(new DepthwiseConvolution(machine, Kernels.best()), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void bitsDependOnNeitherThreadsNorWidthNorMicroKernels(ConvProblem problem) {
    Oracle oracle = Oracle.reals(problem, 4);
    DepthwiseConvolution wide = new DepthwiseConvolution(MACHINES.getLast(), Kernels.best());
    float[] expected = oracle.actual(wide.plan(problem, oracle.parameters(), 1));
    for (int threads : new int[] {2, 3, 8}) {
      Cells.assertSame(oracle.actual(wide.plan(problem, oracle.parameters(), threads)), expected, "%s, %d threads",
          problem, threads);
    }
    for (Machine machine : MACHINES) {
      for (Kernels kernels : List.of(Kernels.best(), Kernels.PLAIN)) {
        Cells.assertSame(oracle.actual(new DepthwiseConvolution(machine, kernels), 1), expected, "%s on %s", problem,
            machine);
      }
    }
  }

  @Test
  void layersOfNetworksAreReadWhereTheyLieWithAFewMicroKernels() {
    for (String text : List.of("g32ic32ih112oc32kh3ph1", "g64ic64ih112oc64kh3sh2ph1", "g512ic512ih14oc512kh3ph1",
        "g1024ic1024ih7oc1024kh3ph1", "g20ic20ih9iw10oc20kh3")) {
      ConvProblem problem = ProblemString.parse(text + "_nhwc");
      AtomicInteger kernels = new AtomicInteger();
      Kernels counting = new CountingKernels(kernels);
      LanePlan plan = LanePlan.of(problem, Oracle.integers(problem, 1).parameters(), MACHINES.getLast(), counting, 2);
      assertThat(plan).as(text).isNotNull();
      assertThat(plan.workspaceFloats()).isZero();
      assertThat(kernels.get()).isBetween(1, 3);
    }
  }

  @Test
  void paddingThatIsNotZerosIsCopied() {
    for (String text : List.of("g8ic8ih9oc8kh3ph1_nhwc_reflect", "g8ic8ih9oc8kh3ph1", "g8ic8ih30oc8kh7ph3_nhwc")) {
      ConvProblem problem = ProblemString.parse(text);
      assertThat(LanePlan.of(problem, Oracle.integers(problem, 1).parameters(), MACHINES.getLast(), Kernels.best(), 1))
          .as(text).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void microKernelsAreValidClasses(ConvProblem problem) {
    LanePlan.of(problem, Oracle.integers(problem, 1).parameters(), MACHINES.getLast(),
        new CountingKernels(new AtomicInteger()), 1);
  }

  /** Verifies the micro-kernels for depthwise tiles that are asked for, and counts them. */
  private static final class CountingKernels extends WatchedKernels {
    private final AtomicInteger count;

    CountingKernels(AtomicInteger count) {
      super(PLAIN);
      this.count = count;
    }

    @Override
    void made(Record tile, Object kernel) {
      if (tile instanceof LaneTile lane) {
        assertThat(ClassFile.of().verify(GeneratedKernels.bytes(lane))).isEmpty();
        count.incrementAndGet();
      }
    }
  }
}
