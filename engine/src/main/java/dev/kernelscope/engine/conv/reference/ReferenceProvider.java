package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;

/** Provides the reference, which computes every problem and ends every list of candidates. */
public final class ReferenceProvider implements ConvolutionProvider {

  private static final List<ConvolutionImplementation> IMPLEMENTATIONS = List.of(new ReferenceConvolution());
  private static final List<GradientImplementation> GRADIENTS = List.of(new ReferenceGradient());

  /** For {@link java.util.ServiceLoader}. */
  public ReferenceProvider() {}

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public int priority() {
    return 0;
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
