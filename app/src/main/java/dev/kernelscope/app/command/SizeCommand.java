package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.SizeConverter;
import dev.kernelscope.app.option.SlidingOptions;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.OutputSize;
import dev.kernelscope.engine.lesson.SizeChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The lesson's first formula. */
@Command(name = "size", customSynopsis = "kernelscope size --input HxW --kernel K [OPTION...]",
    description = "The output's size, by the formula with the numbers put in.",
    footer = {
      "", "Examples:",
      "  kernelscope size --input 7x7 --kernel 3 --stride 2",
      "  kernelscope size --input 224x224 --kernel 7 --stride 2 --padding 3",
      "  kernelscope size --input 7x7 --kernel 3 --repeat",
      "  kernelscope size --input 9x9 --kernel 3 --padding same --format json"
    })
final class SizeCommand extends CommandBase {

  @Option(names = "--input", required = true, paramLabel = "HxW", converter = SizeConverter.class, order = 1,
      description = "Rows and columns of the input.")
  private Extent input;

  @Option(names = {"-k", "--kernel"}, required = true, paramLabel = "K", converter = KernelArgument.Converter.class,
      order = 2,
      description = "Rows and columns of the kernel (3 or 3x5), or any kernel, whose size counts.")
  private KernelArgument kernel;

  @Mixin
  private SlidingOptions sliding = new SlidingOptions();

  @Option(names = "--repeat", order = 30,
      description = "Apply the layer again and again until the input is too small; --verbose says how far one cell of "
          + "the last output sees.")
  private boolean repeat;

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  SizeCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Extent size = KernelSize.of(kernel);
    ConvSpec spec = sliding.spec();
    try {
      if (repeat) {
        SizeChain chain = SizeChain.of(input, size, spec);
        SizeReport.print(console(), chain, format);
        detail(Reach.of(size, spec, chain.sizes().size() - 1));
      } else {
        SizeReport.print(console(), OutputSize.of(input, size, spec), format);
      }
    } catch (IllegalArgumentException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }
}
