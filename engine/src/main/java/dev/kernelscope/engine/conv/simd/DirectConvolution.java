package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The direct method on pixels: a vector holds neighbouring filters, each input value is broadcast to them, and a tile
 * of pixels shares the weights. Works for any convolution. Planes (NCHW) are turned to pixels a band of rows at a time,
 * in scratch memory that stays in the cache, and back.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record DirectConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public Support supports(ConvProblem problem) {
    return fitsMemory(problem, Scheme.direct(problem, machine));
  }

  /** Whether packed weights and scratch memory fit arrays. */
  static Support fitsMemory(ConvProblem problem, Scheme scheme) {
    long weights = PackedWeights.floats(problem, scheme);
    if (weights > Integer.MAX_VALUE) {
      return Support.unsupported("packed weights of " + weights + " floats are more than an array holds");
    }
    long workspace = Bands.workspaceFloats(problem, scheme);
    if (workspace > Integer.MAX_VALUE) {
      return Support.unsupported("scratch memory of " + workspace + " floats is more than an array holds");
    }
    return Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return PixelPlan.direct(problem, parameters, Scheme.direct(problem, machine), machine, kernels,
        Effort.of(problem, machine).threads(threads));
  }
}
