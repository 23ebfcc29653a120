package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.RandomProblems;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Problems that nobody thought of. */
@Tag("oracle")
class OracleRandomTest {

  @Provide
  Arbitrary<ConvProblem> problems() {
    return RandomProblems.any();
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void everyImplementationComputesWhatTheReferenceDoes(@ForAll("problems") ConvProblem problem) {
    OracleCase reals = OracleCase.reals(problem);
    for (ConvolutionProvider provider : Engines.installed().providers()) {
      if (!provider.availability().isSupported()) {
        continue;
      }
      for (ConvolutionImplementation implementation : provider.implementations()) {
        if (implementation.supports(problem).isSupported()
            && implementation.supports(problem, reals.parameters()).isSupported()) {
          Plan plan = reals.plan(provider.name() + ":" + implementation.name(), 2);
          assertThat(plan.workspaceBytes()).isNotNegative();
          reals.check(plan);
        }
      }
    }
  }
}
