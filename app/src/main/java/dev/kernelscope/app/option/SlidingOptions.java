package dev.kernelscope.app.option;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import picocli.CommandLine.Option;

/** How the kernel slides. */
public final class SlidingOptions {

  @Option(names = {"-s", "--stride"}, paramLabel = "N|H,W", converter = Pair.Converter.class, order = 20,
      description = "Cells from one position to the next. Default: 1")
  private Pair stride;

  @Option(names = {"-p", "--padding"}, paramLabel = "valid|same|N|H,W|T,L,B,R", converter = PaddingConverter.class,
      order = 21,
      description = "Cells around the input; same keeps the size at stride 1. Default: valid")
  private PaddingRule padding;

  @Option(names = {"-d", "--dilation"}, paramLabel = "N|H,W", converter = Pair.Converter.class, order = 22,
      description = "Cells from one tap of the kernel to the next. Default: 1")
  private Pair dilation;

  /** The spec that these options make; what they do not say is as in {@link ConvSpec#DEFAULT}. */
  public ConvSpec spec() {
    return over(ConvSpec.DEFAULT);
  }

  /** A spec changed by what these options say. */
  ConvSpec over(ConvSpec base) {
    ConvSpec spec = stride == null ? base : base.withStride(stride.rows(), stride.columns());
    spec = dilation == null ? spec : spec.withDilation(dilation.rows(), dilation.columns());
    return padding == null ? spec : spec.withPadding(padding);
  }
}
