package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The backward pass on the Vector API, held to the reference. */
class SimdGradientTest {

  private static final Machine WIDE = new Machine(512, 32);

  @Property(tries = 250)
  void isTheReference(@ForAll("problems") ConvProblem problem, @ForAll("machines") Machine machine) {
    for (GradientImplementation gradient : SimdImplementations.gradients(machine, Kernels.best())) {
      for (GradientTarget target : GradientTarget.values()) {
        if (gradient.supports(problem, target).isSupported()) {
          GradientOracle.integers(problem, target).assertExact(gradient, 1 + Math.floorMod(problem.hashCode(), 3));
        }
      }
    }
  }

  /** Layers of the kinds that networks have, which fill tiles and fall into several bands, visits, parts and blocks. */
  @ParameterizedTest
  @ValueSource(strings = {"mb9ic1ih28oc16kh5ph2", "mb3ic1ih28oc32kh7ph3", "mb2ic3ih30oc20kh5", "mb10ic16ih14oc32kh5",
      "mb2ic40ih28oc48kh3ph1", "mb2ic64ih14oc128kh1", "ic24ih57oc36kh3ph1sh2", "mb5ic48ih7oc72kh3ph1",
      "mb2ic20ih28oc40kh1sh2", "mb3g24ic24ih19oc24kh3ph1", "mb2g30ic30ih28oc30kh3ph1sh2", "ic3ih56oc64kh7sh2ph3",
      "mb2g4ic32ih16oc64kh3ph1", "mb2ic16ih40oc3kh3ph1", "ic8ih20iw600oc5kh3ph1", "ic4ih9iw521oc6kh2",
      "mb2ic600ih5oc520kh1", "mb2ic10ih21oc523kh2", "mb2ic12ih33oc16kh3dh2dw2ph2sh2",
      "mb2ic1ih28oc6kh5", "ic3ih73iw95oc8kh11sh4", "ic3ih30iw130oc4kh5ph2", "ic2ih40iw60oc4kh9ph3",
      "ic2ih131iw70oc7kh7kw6sh3sw2ph3dh2", "ic3ih100iw120oc4kh4sh3sw5", "mb2g20ic20ih31iw25oc20kh5ph2sh2",
      "g18ic18ih70iw50oc18kh3ph1", "g8ic8ih40oc8kh3dh2dw3ph2pw1sh3",
      "mb1ic3ih9iw37oc14kh3kw3sh3sw3dh1dw3ph2pw1phe1pwe0"})
  void isTheReferenceForLayersOfNetworks(String text) {
    ConvProblem problem = ProblemString.parse(text);
    for (GradientTarget target : GradientTarget.values()) {
      GradientOracle oracle = GradientOracle.reals(problem, target);
      for (GradientImplementation gradient : SimdImplementations.gradients(WIDE, Kernels.best())) {
        if (gradient.supports(problem, target).isSupported()) {
          oracle.assertClose(gradient, 2);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mb9ic1ih28oc16kh5ph2", "mb2ic40ih28oc48kh3ph1", "ic24ih57oc36kh3ph1sh2",
      "mb3g24ic24ih19oc24kh3ph1", "mb5ic48ih7oc72kh3ph1", "ic16ih40oc24kh3ph1", "ic3ih40iw300oc4kh7sh2ph3",
      "mb2g20ic20ih20oc20kh3sh2ph1"})
  void isTheSameForAnyNumberOfThreads(String text) {
    ConvProblem problem = ProblemString.parse(text);
    for (GradientImplementation gradient : SimdImplementations.gradients(WIDE, Kernels.best())) {
      for (GradientTarget target : GradientTarget.values()) {
        if (gradient.supports(problem, target).isSupported()) {
          GradientOracle oracle = GradientOracle.reals(problem, target);
          float[] alone = oracle.actual(gradient, 1);
          for (int threads : new int[] {2, 3, 7, 40}) {
            Cells.assertSame(oracle.actual(gradient, threads), alone, "%s to the %s on %d threads", text, target,
                threads);
          }
        }
      }
    }
  }

  /** One thread's scratch memory fits an array, that of all forty does not. */
  @ParameterizedTest
  @ValueSource(strings = {"mb8ic700ih3iw100000oc16kh3ph1", "mb8ic5ih3iw2000000oc8kh3ph1"})
  void letsOnlySoManyThreadsWorkAsThereIsScratchMemoryFor(String text) {
    ConvProblem problem = ProblemString.parse(text);
    for (GradientImplementation gradient : SimdImplementations.gradients(WIDE, Kernels.best())) {
      for (GradientTarget target : GradientTarget.values()) {
        if (gradient.supports(problem, target).isSupported()) {
          int alone = gradient.prepare(problem, target, 1).workspaceFloats();
          assertThat(gradient.prepare(problem, target, 40).workspaceFloats()).as("%s to the %s", gradient.name(),
              target).isGreaterThanOrEqualTo(alone);
        }
      }
    }
  }

  @Provide
  Arbitrary<Machine> machines() {
    return Arbitraries.of(new Machine(128, 16), new Machine(256, 16), WIDE);
  }

  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)));
  }

  private static ConvProblem problem(Random random) {
    while (true) {
      boolean depthwise = random.nextInt(4) == 0;
      int groups = depthwise ? 1 + random.nextInt(40) : random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
      Shape input = Shape.of(1 + random.nextInt(3), groups * (depthwise ? 1 : 1 + random.nextInt(9)),
          1 + random.nextInt(20), 1 + random.nextInt(40));
      Shape weights = Shape.of(groups * (depthwise ? 1 : 1 + random.nextInt(19)), input.c() / groups,
          1 + random.nextInt(5), 1 + random.nextInt(5));
      PaddingRule padding = random.nextInt(3) == 0 ? PaddingRule.SAME : PaddingRule.explicit(
          new Padding(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)));
      PaddingMode mode = random.nextBoolean() ? PaddingMode.ZEROS : pick(random, PaddingMode.values());
      ConvSpec spec = new ConvSpec(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3),
          1 + random.nextInt(3), padding, mode, groups, Activation.NONE);
      try {
        return ConvProblem.of(spec, input, weights, false, pick(random, Layout.values()));
      } catch (IllegalArgumentException e) {
        // No such convolution: the kernel is larger than the padded input, or the padding than its mode allows. Draw
        // again.
      }
    }
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
