package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/** The CPU execution provider's Conv, optionally with a Relu or Clip node that the runtime fuses. */
final class OnnxRuntimeImplementation implements ConvolutionImplementation {

  @Override
  public String name() {
    return "session";
  }

  @Override
  public Support supports(ConvProblem problem) {
    if (problem.layout() != Layout.NCHW) {
      return Support.unsupported("ONNX's Conv takes NCHW only");
    }
    return problem.spec().paddingMode() == PaddingMode.ZEROS
        ? Support.SUPPORTED
        : Support.unsupported("ONNX's Conv pads with zeros only");
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new OnnxRuntimeConvolution(problem, OnnxModel.of(problem, parameters), threads);
  }
}
