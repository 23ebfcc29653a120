package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientSupport;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The backward pass by the micro-kernels of the direct method, for planes.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record DirectGradient(Machine machine, Kernels kernels) implements GradientImplementation {

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    return GradientSupport.planes(forward).and(() -> switch (target) {
      case INPUT -> supportsInput(forward);
      case WEIGHTS -> GradientSupport.fits(WeightGradient.floats(forward, machine));
      case BIAS -> Support.SUPPORTED;
    });
  }

  private Support supportsInput(ConvProblem forward) {
    return GradientSupport.zeroPadding(forward)
        .and(() -> PhaseAxis.support(forward))
        .and(() -> Walk.equalLoops(forward.filtersPerGroup()))
        .and(() -> GradientSupport.fits(InputGradient.floats(forward, machine)));
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    int most = Effort.of(forward, machine).threads(threads);
    return switch (target) {
      case INPUT -> new InputGradient(forward, machine, kernels, most);
      case WEIGHTS -> new WeightGradient(forward, machine, kernels, most);
      case BIAS -> new BiasGradient(forward, machine, most);
    };
  }
}
