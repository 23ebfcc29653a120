package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import java.util.List;

/** The implementations in the order of preference. Loaded only where the Vector API is there. */
final class SimdImplementations {

  private SimdImplementations() {}

  static void warmUp() {
    Kernels.best().warmUp();
  }

  static List<ConvolutionImplementation> of(Machine machine) {
    return of(machine, Kernels.best());
  }

  static List<ConvolutionImplementation> of(Machine machine, Kernels kernels) {
    return List.of(new SeparableConvolution(machine, kernels), new FourierConvolution(machine, kernels),
        new FilterConvolution(machine, kernels),
        new DepthwiseConvolution(machine, kernels),
        new WinogradConvolution(Winograd.F4, machine, kernels), new WinogradConvolution(Winograd.F2, machine, kernels),
        new WinogradConvolution(Winograd.STRIDED, machine, kernels),
        new PlaneConvolution(machine, kernels), new DirectConvolution(machine, kernels));
  }

  static List<GradientImplementation> gradients(Machine machine) {
    return gradients(machine, Kernels.best());
  }

  static List<GradientImplementation> gradients(Machine machine, Kernels kernels) {
    return List.of(new TapGradient(machine, kernels), new LaneGradient(machine, kernels),
        new FilterGradient(machine, kernels), new DirectGradient(machine, kernels));
  }
}
