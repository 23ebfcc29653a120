package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;

/** Provides convolution in plain Java, on every machine. */
public final class ScalarProvider implements ConvolutionProvider {

  private static final List<ConvolutionImplementation> IMPLEMENTATIONS =
      List.of(new BlockedConvolution(), new RowConvolution());

  private static final List<GradientImplementation> GRADIENTS = List.of(new RowGradient());

  /** For {@link java.util.ServiceLoader}. */
  public ScalarProvider() {}

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Support availability() {
    return Support.SUPPORTED;
  }

  @Override
  public List<ConvolutionImplementation> implementations() {
    return IMPLEMENTATIONS;
  }

  @Override
  public List<GradientImplementation> gradients() {
    return GRADIENTS;
  }
}
