package broken;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;

/** Throws when it is made, as one would whose native library is missing. */
public final class BrokenProvider implements ConvolutionProvider {

  /** For the service loader. */
  public BrokenProvider() {
    throw new UnsatisfiedLinkError("no broken in java.library.path");
  }

  @Override
  public String name() {
    return "broken";
  }

  @Override
  public int priority() {
    return 2000;
  }

  @Override
  public Support availability() {
    return Support.SUPPORTED;
  }

  @Override
  public List<ConvolutionImplementation> implementations() {
    return List.of();
  }
}
