package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.network.BlockSheets;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.NetworkFiles;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.EngineOptions;
import dev.kernelscope.app.option.NetworkOptions;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.text.HalfBlocks;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.image.PictureWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looking into a trained network. */
@Command(name = "network", customSynopsis = "kernelscope network FILE [IMAGE] [OPTION...]",
    description = "Look into a trained network: its layers, its maps of an image, what its units see and want.",
    footer = {
      "",
      "FILE is an ONNX model, a network that 'kernelscope train' saved (.ks), or 'mobilenet', which comes along: "
          + "PoseNet's MobileNetV1, which finds the parts of a person's body.",
      "Without an image the layers are listed. --output writes a picture of what is asked for. A terminal with colours "
          + "shows pictures, too.",
      "",
      "Examples:",
      "  kernelscope network mobilenet",
      "  kernelscope network mobilenet photo.jpg --output maps.png",
      "  kernelscope network mobilenet photo.jpg --layer pointwise5 -o layer.png",
      "  kernelscope network mobilenet a.jpg --layer heatmap --channel 0 -o sees.png",
      "  kernelscope network mobilenet --layer 9 --channel 3 --patches photos -o p.png",
      "  kernelscope network mobilenet --layer 6 --channel 5 --wants -o wants.png",
      "  kernelscope network mobilenet --layer 0 --channel 10 --edges -o polar.png"
    })
final class NetworkCommand extends CommandBase {

  @Parameters(index = "0", paramLabel = "FILE", description = "An ONNX model, a .ks file, or mobilenet.")
  private String file;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE",
      description = "An image (PNG, JPEG, GIF, BMP); with --patches any number of images and folders.")
  private List<String> images = new ArrayList<>();

  @Mixin
  private NetworkOptions options = new NetworkOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  NetworkCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    NetworkQuestion question = NetworkQuestion.of(options, images);
    if (output.output() != null && question == NetworkQuestion.LAYERS) {
      throw Failure.usage("--output writes a picture of an image's maps: name an image, or ask for --patches, --wants "
          + "or --edges");
    }
    Optional<Target> target = Optional.ofNullable(output.output()).map(this::target);
    NetworkAnswer answer = answers().to(question, options.patches().isEmpty() ? images : all());
    if (target.isEmpty() || !target.get().destination().isStandardOutput()) {
      print(answer);
    }
    target.ifPresent(to -> {
      to.destination().write(out -> PictureWriter.write(answer.picture().get(), to.format(), out));
      detail("wrote " + to.destination().name());
    });
  }

  private NetworkAnswers answers() {
    LoadedNetwork network = NetworkFiles.read(file);
    if (options.range() != null) {
      network = network.withRange(options.range());
    }
    NetworkWork work = new NetworkWork(network, options.input(), engine.engine(), engine.threads());
    return new NetworkAnswers(work, options, colors.theme(), console(), common().quiet());
  }

  /** The images behind {@code --patches} and those that stand alone, as a shell leaves them of {@code *.jpg}. */
  private List<String> all() {
    List<String> all = new ArrayList<>(options.patches());
    all.addAll(images);
    return all;
  }

  private void print(NetworkAnswer answer) {
    if (format == OutputFormat.JSON) {
      Json.print(console(), answer.json());
    } else {
      blocks().map(answer.blocks()).orElseGet(answer.characters()).forEach(console()::print);
      answer.words().get().forEach(console()::print);
    }
  }

  private Optional<BlockSheets> blocks() {
    return Optional.of(ColorChoice.ofResults(console(), colors.colors())).filter(HalfBlocks::fit)
        .map(depth -> new BlockSheets(new HalfBlocks(depth), colors.theme()));
  }

  private record Target(Destination destination, ImageFormat format) {}

  private Target target(String name) {
    Destination destination = Destination.of(name, output.overwrite(), console());
    ImageFormat kind = destination.isFile() ? ImageFormat.ofName(name).orElseThrow(() -> Failure.usage("--output '"
        + name + "': allowed are .png, .jpg, .gif and .bmp")) : ImageFormat.PNG;
    return new Target(destination, kind);
  }
}
