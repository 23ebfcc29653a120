package ours;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;

/** Asked before all others; computes kernels of one tap only. */
public final class OursProvider implements ConvolutionProvider {

  /** For the service loader. */
  public OursProvider() {}

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public int priority() {
    return 1000;
  }

  @Override
  public Support availability() {
    return Support.SUPPORTED;
  }

  @Override
  public List<ConvolutionImplementation> implementations() {
    return List.of(new Fancy());
  }

  private record Fancy() implements ConvolutionImplementation {

    @Override
    public String name() {
      return "fancy";
    }

    @Override
    public Support supports(ConvProblem problem) {
      return problem.weights().size() == 1 ? Support.SUPPORTED
          : Support.unsupported("fancy multiplies with one weight, not with " + problem.weights().size());
    }

    @Override
    public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
      return new Scaling(problem.output().size(), parameters.weights()[0]);
    }
  }

  private record Scaling(int cells, float factor) implements PreparedConvolution {

    @Override
    public int workspaceFloats() {
      return 0;
    }

    @Override
    public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
      for (int i = 0; i < cells; i++) {
        dst[dstOffset + i] = factor * src[srcOffset + i];
      }
    }
  }
}
