package dev.kernelscope.app.option;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What makes a layer out of weights. */
public final class LayerOptions {

  @Mixin
  private SlidingOptions sliding = new SlidingOptions();

  @Option(names = "--pad-mode", paramLabel = "MODE", converter = PaddingModeConverter.class, order = 23,
      description = "Values of the padding: zeros, reflect, replicate or circular. Default: zeros")
  private PaddingMode paddingMode;

  @Option(names = {"-g", "--groups"}, paramLabel = "N", converter = CountConverter.class, order = 24,
      description = "Groups that channels and filters are divided into. Default: 1")
  private Integer groups;

  @Option(names = "--transposed", order = 25,
      description = "Transposed convolution: every input cell adds the kernel, times its value, to the output.")
  private boolean transposed;

  @Option(names = "--flip", order = 26,
      description = "Turn the kernel by 180 degrees: the convolution of mathematics, not deep learning's.")
  private boolean flip;

  /** Stride, padding, dilation, padding mode and groups. */
  public ConvSpec spec() {
    ConvSpec spec = over(ConvSpec.DEFAULT);
    return groups == null ? spec : spec.withGroups(groups);
  }

  /** A spec changed by what these options say, but for the groups, which the weights have to follow. */
  public ConvSpec over(ConvSpec base) {
    ConvSpec spec = sliding.over(base);
    return paddingMode == null ? spec : spec.withPaddingMode(paddingMode);
  }

  /** Whether any of these options was given a value of its own. */
  boolean isGiven() {
    return groups != null || transposed || flip || !over(ConvSpec.DEFAULT).equals(ConvSpec.DEFAULT);
  }

  /** Number of groups, or null where the user did not say. */
  public Integer groups() {
    return groups;
  }

  /** Whether the transposed convolution is meant. */
  public boolean transposed() {
    return transposed;
  }

  /** Whether the kernel is turned. */
  public boolean flip() {
    return flip;
  }
}
