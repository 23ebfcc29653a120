package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Locale;

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
    if (forward.layout() != Layout.NCHW) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    return switch (target) {
      case INPUT -> supportsInput(forward);
      case WEIGHTS -> fits(WeightGradient.floats(forward, machine));
      case BIAS -> Support.SUPPORTED;
    };
  }

  private Support supportsInput(ConvProblem forward) {
    if (forward.spec().paddingMode() != PaddingMode.ZEROS && !forward.padding().isNone()) {
      return Support.unsupported("the padding mode is " + forward.spec().paddingMode().name().toLowerCase(Locale.ROOT)
          + ", and cells that are read as padding are not gathered");
    }
    PhaseAxis rows = new PhaseAxis(forward.rows());
    PhaseAxis columns = new PhaseAxis(forward.columns());
    if (Math.min(Math.min(rows.before(), rows.after()), Math.min(columns.before(), columns.after())) < 0) {
      return Support.unsupported("the padding is so wide that some positions read nothing else");
    }
    if (InputPhase.hasRest(forward)) {
      return Support.unsupported(forward.filtersPerGroup() + " filters do not fall into equal loops");
    }
    return fits(InputGradient.floats(forward, machine));
  }

  private static Support fits(long floats) {
    return floats > Integer.MAX_VALUE
        ? Support.unsupported("scratch memory of " + floats + " floats is more than an array holds")
        : Support.SUPPORTED;
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
