package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/** {@code Imgproc.filter2D}: one channel, stride 1, an output of the input's size. */
final class OpenCvImplementation implements ConvolutionImplementation {

  @Override
  public String name() {
    return "filter2d";
  }

  @Override
  public Support supports(ConvProblem problem) {
    ConvSpec spec = problem.spec();
    if (problem.input().c() != 1 || problem.weights().n() != 1 || problem.input().n() != 1) {
      return Support.unsupported("filter2D maps one channel to one, here "
          + problem.input().c() + " to " + problem.weights().n());
    }
    if (problem.rows().stride() != 1 || problem.columns().stride() != 1) {
      return Support.unsupported("filter2D has no stride");
    }
    if (problem.rows().dilation() != 1 || problem.columns().dilation() != 1) {
      return Support.unsupported("filter2D has no dilation");
    }
    if (problem.output().h() != problem.input().h() || problem.output().w() != problem.input().w()
        || problem.padding().top() >= problem.weights().h() || problem.padding().left() >= problem.weights().w()) {
      return Support.unsupported("filter2D keeps the size of its input");
    }
    if (spec.paddingMode() == PaddingMode.CIRCULAR) {
      return Support.unsupported("filter2D has no circular border");
    }
    return problem.hasBias() || spec.activation() != Activation.NONE
        ? Support.unsupported("filter2D has no activation and no bias of its own")
        : Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new OpenCvConvolution(problem, threads, new OpenCvFilter2D(problem, parameters));
  }
}
