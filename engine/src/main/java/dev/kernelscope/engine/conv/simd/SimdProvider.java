package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Provides the convolutions on the Vector API. Names no type of it, and links no class that does before {@link
 * #availability} has agreed: otherwise, where the incubating module is absent, it could not even be loaded to say so.
 */
public final class SimdProvider implements ConvolutionProvider {

  /** For {@link java.util.ServiceLoader}. */
  public SimdProvider() {}

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public Support availability() {
    return Capabilities.current().support();
  }

  @Override
  public List<ConvolutionImplementation> implementations() {
    return Implementations.LIST;
  }

  @Override
  public List<GradientImplementation> gradients() {
    return Gradients.LIST;
  }

  @Override
  public void warmUp() {
    SimdImplementations.warmUp();
  }

  @Override
  public Map<String, String> properties() {
    Machine machine = Capabilities.current().machine();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("vectorBits", Integer.toString(machine.bits()));
    properties.put("vectorRegisters", Integer.toString(machine.registers()));
    return properties;
  }

  /** Made at the first use, when availability has agreed, as {@link Implementations} is. */
  private static final class Gradients {

    static final List<GradientImplementation> LIST =
        SimdImplementations.gradients(Capabilities.current().machine());
  }

  /** Made at the first use, when availability has agreed. */
  private static final class Implementations {

    static final List<ConvolutionImplementation> LIST = SimdImplementations.of(Capabilities.current().machine());
  }
}
