package dev.kernelscope.app.command;

import dev.kernelscope.app.conv.ConvolutionJob;
import dev.kernelscope.app.conv.ImageOutput;
import dev.kernelscope.app.conv.Inputs;
import dev.kernelscope.app.conv.OutputKind;
import dev.kernelscope.app.conv.Source;
import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.option.EngineOptions;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.app.option.LayerOptions;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureWriter;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyWriter;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A convolution from files to a file. */
@Command(name = "conv", customSynopsis = "kernelscope conv INPUT (--weights W.npy | --kernel K) -o OUT [OPTION...]",
    description = "Compute a convolution from files to a file.",
    footer = {
      "",
      "--weights mixes channels as a layer does. --kernel filters each channel by itself and keeps their number.",
      "An image stays an image or becomes a .npy of CxHxW values from 0 to 255; a .npy of 1 or 3 channels can become "
          + "an image.",
      "",
      "Examples:",
      "  kernelscope conv photo.png --kernel sobel-x --signed -o edges.png",
      "  kernelscope conv photo.jpg -k gaussian-5 -p same --pad-mode replicate -o soft.png",
      "  kernelscope conv x.npy --weights w.npy --bias b.npy -s 2 -p 1 -o y.npy",
      "  kernelscope conv photo.png -k \"1 0 -1; 2 0 -2; 1 0 -1\" --flip -o - > e.png"
    })
final class ConvCommand extends CommandBase {

  @Parameters(paramLabel = "INPUT",
      description = "A .npy array (HxW, CxHxW or NxCxHxW) or an image (PNG, JPEG, GIF, BMP).")
  private String input;

  @Option(names = "--weights", paramLabel = "W.npy", order = 1,
      description = "The filters of a layer, MxC/gxkHxkW or kHxkW.")
  private String weights;

  @Option(names = {"-k", "--kernel"}, paramLabel = "K", converter = KernelArgument.Converter.class, order = 2,
      description = "One kernel for every channel: a name (sobel-x, gaussian, ...), numbers "
          + "(\"1 0 -1; 2 0 -2; 1 0 -1\") or a .npy file.")
  private KernelArgument kernel;

  @Option(names = "--bias", paramLabel = "B.npy", order = 3, description = "One value for each output channel.")
  private String bias;

  @Mixin
  private LayerOptions layer = new LayerOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Option(names = "--signed", order = 30,
      description = "In an image show zero as 128, and the largest value, positive or negative, as 255 or 1.")
  private boolean signed;

  @Mixin
  private OutputOptions output = new OutputOptions();

  ConvCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    checkUsage();
    Destination destination = Destination.of(output.output(), output.overwrite(), console());
    Source source = Inputs.read(input);
    OutputKind kind = OutputKind.of(destination, source.isPicture());
    if (signed && kind instanceof OutputKind.Array) {
      throw Failure.usage("--signed is about images, but the output is .npy, which holds signed values anyway");
    }
    ConvolutionJob job = prepare(source);
    Shape shape = job.plan().problem().output();
    if (kind instanceof OutputKind.Image) {
      ImageOutput.check(shape);
    }
    detail(job.plan().report().toString());
    Tensor result = ProgressBar.during(console(), "computing " + shape, common().quiet(), bar -> job.run());
    write(destination, kind, source, job, result);
    detail("wrote " + destination.name() + ", " + shape);
  }

  private void checkUsage() {
    if ((weights == null) == (kernel == null)) {
      String given = weights == null ? "neither --weights nor --kernel is" : "--weights and --kernel are both";
      throw Failure.usage(given + " given; expected is one of them");
    }
    if (kernel instanceof KernelArgument.Size) {
      throw Failure.usage("--kernel '" + kernel.text()
          + "' is only a size; expected here is a name, numbers or a .npy file");
    }
    if (output.output() == null) {
      throw Failure.usage("--output is missing; expected is a file's name, or - for standard output");
    }
  }

  private ConvolutionJob prepare(Source source) {
    ConvSpec spec = layer.spec();
    int channels = source.tensor().shape().c();
    Tensor filters;
    if (weights != null) {
      filters = Weights.layer(weights);
    } else {
      if (channels % spec.groups() != 0) {
        throw Failure.failed("groups " + spec.groups() + " do not divide the input's " + channels + " channels");
      }
      filters = Weights.forEachChannel(kernel(), channels);
      spec = spec.withGroups(channels);
    }
    float[] biases = bias == null ? null : Weights.bias(bias, filters.shape().n());
    return ConvolutionJob.of(source.tensor(), Weights.flipped(filters, layer.flip()), biases, spec, layer.transposed(),
        new ConvolutionJob.Engine(engine.engine(), engine.threads()));
  }

  private Tensor kernel() {
    return switch (kernel) {
      case KernelArgument.Named named -> named.kernel().weights();
      case KernelArgument.Literal(String text, Tensor values) -> values;
      case KernelArgument.File(String name) -> Weights.kernel(name);
      case KernelArgument.Size size -> throw new AssertionError("refused before");
    };
  }

  private void write(Destination destination, OutputKind kind, Source source, ConvolutionJob job, Tensor result) {
    switch (kind) {
      case OutputKind.Array() -> {
        int rank = source.rank() == 2 && result.shape().c() > 1 ? 3 : source.rank();
        destination.write(out -> NpyWriter.write(NpyArray.of(result, rank), out));
      }
      case OutputKind.Image(var format) -> {
        Optional<Tensor> alpha = source.picture().flatMap(Picture::alpha).map(a -> layer.transposed()
            ? ImageOutput.enlargedAlpha(a, result.shape()) : ImageOutput.alpha(a, job.plan().problem()));
        Picture picture = ImageOutput.of(result, signed, alpha);
        destination.write(out -> PictureWriter.write(picture, format, out));
      }
    }
  }
}
