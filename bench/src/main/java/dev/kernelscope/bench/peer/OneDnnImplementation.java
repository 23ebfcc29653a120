package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * oneDNN's direct convolution: {@code own} lets it lay out input and output as it likes, which is how networks run it,
 * {@code plain} holds it to the problem's layout.
 *
 * @param name {@code own} or {@code plain}
 */
record OneDnnImplementation(String name) implements ConvolutionImplementation {

  @Override
  public Support supports(ConvProblem problem) {
    return problem.spec().paddingMode() == PaddingMode.ZEROS
        ? Support.SUPPORTED
        : Support.unsupported("oneDNN pads with zeros only");
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new OneDnnConvolution(problem, parameters, threads, name.equals("own"));
  }
}
