package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Problems that nobody thought of, exact on integers. */
class SimdRandomTest {

  @Property(tries = 400)
  void isTheReference(@ForAll("problems") ConvProblem problem, @ForAll("machines") Machine machine) {
    Oracle oracle = Oracle.integers(problem, problem.hashCode());
    for (ConvolutionImplementation implementation : SimdImplementations.of(machine, Kernels.best())) {
      if (implementation.isExact() && implementation.supports(problem).isSupported()) {
        oracle.assertExact(implementation, 2);
      }
    }
  }

  @Provide
  Arbitrary<Machine> machines() {
    return Arbitraries.of(new Machine(128, 16), new Machine(256, 16), new Machine(512, 32));
  }

  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)));
  }

  private static ConvProblem problem(Random random) {
    while (true) {
      int groups = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
      Shape input = Shape.of(1 + random.nextInt(2), groups * (1 + random.nextInt(9)), 1 + random.nextInt(20),
          1 + random.nextInt(40));
      Shape weights = Shape.of(groups * (1 + random.nextInt(19)), input.c() / groups, 1 + random.nextInt(5),
          1 + random.nextInt(5));
      PaddingRule padding = random.nextInt(3) == 0 ? PaddingRule.SAME : PaddingRule.explicit(
          new Padding(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)));
      ConvSpec spec = new ConvSpec(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3),
          1 + random.nextInt(3), padding,
          pick(random, PaddingMode.values()), groups, pick(random, Activation.values()));
      try {
        return ConvProblem.of(spec, input, weights, random.nextBoolean(), pick(random, Layout.values()));
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
