package dev.kernelscope.bench;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.Arrays;
import java.util.List;

/**
 * An engine for tests.
 *
 * @param name its name
 * @param availability whether it says that it can be used
 * @param support what it says to every problem
 * @param prepared makes its convolution
 */
record FakeProvider(String name, Support availability, Support support, Maker prepared)
    implements ConvolutionProvider, ConvolutionImplementation {

  /** Makes a prepared convolution. */
  interface Maker {
    PreparedConvolution make(ConvProblem problem, Parameters parameters);
  }

  private static FakeProvider working(String name, Maker maker) {
    return new FakeProvider(name, Support.SUPPORTED, Support.SUPPORTED, maker);
  }

  /** Writes the same value into every cell. */
  static FakeProvider constant(String name, float value) {
    return working(name, (problem, parameters) -> new PreparedConvolution() {
      @Override
      public int workspaceFloats() {
        return 0;
      }

      @Override
      public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
        Arrays.fill(dst, dstOffset, dstOffset + problem.output().size(), value);
      }
    });
  }

  /** Fails whenever it computes. */
  static FakeProvider throwing(String name) {
    return working(name, (problem, parameters) -> new PreparedConvolution() {
      @Override
      public int workspaceFloats() {
        return 0;
      }

      @Override
      public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
        throw new IllegalStateException("out of luck");
      }
    });
  }

  @Override
  public int priority() {
    return 5;
  }

  @Override
  public Support supports(ConvProblem problem) {
    return support;
  }

  @Override
  public List<ConvolutionImplementation> implementations() {
    return List.of(this);
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return prepared.make(problem, parameters);
  }
}
