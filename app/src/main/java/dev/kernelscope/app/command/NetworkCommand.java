package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.network.ImageSet;
import dev.kernelscope.app.network.Inspection;
import dev.kernelscope.app.network.LayerSheet;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.MapsSheet;
import dev.kernelscope.app.network.NetworkFiles;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.network.PatchesSheet;
import dev.kernelscope.app.network.PolarPlot;
import dev.kernelscope.app.network.UnitSheet;
import dev.kernelscope.app.network.WishSheet;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.EngineOptions;
import dev.kernelscope.app.option.NetworkOptions;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureWriter;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
      "Without an image the layers are listed. --output writes a picture of what is asked for.",
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

  private static final int USUAL_TOP = 8;
  private static final int USUAL_STEPS = 256;

  @Parameters(index = "0", paramLabel = "FILE", description = "An ONNX model, a .ks file, or mobilenet.")
  private String file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "IMAGE", description = "An image (PNG, JPEG, GIF, BMP).")
  private String image;

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

  private NetworkWork work;
  private NetworkReport report;

  NetworkCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    NetworkQuestion question = NetworkQuestion.of(options, image);
    if (output.output() != null && question == NetworkQuestion.LAYERS) {
      throw Failure.usage("--output writes a picture of an image's maps: name an image, or ask for --patches, --wants "
          + "or --edges");
    }
    Optional<Target> target = Optional.ofNullable(output.output()).map(this::target);
    LoadedNetwork network = NetworkFiles.read(file);
    if (options.range() != null) {
      network = new LoadedNetwork(network.name(), network.graph(), options.range(), network.units());
    }
    work = new NetworkWork(network, options.input(), engine.engine(), engine.threads());
    report = new NetworkReport(console(), format, target.isPresent() && target.get().destination().isStandardOutput());
    Optional<Picture> picture = answer(question, network, target.isPresent());
    target.ifPresent(to -> {
      to.destination().write(out -> PictureWriter.write(picture.orElseThrow(), to.format(), out));
      detail("wrote " + to.destination().name());
    });
  }

  private record Target(Destination destination, ImageFormat format) {}

  private Target target(String name) {
    Destination destination = Destination.of(name, output.overwrite(), console());
    ImageFormat kind = destination.isFile() ? ImageFormat.ofName(name).orElseThrow(() -> Failure.usage("--output '"
        + name + "': allowed are .png, .jpg, .gif and .bmp")) : ImageFormat.PNG;
    return new Target(destination, kind);
  }

  private Optional<Picture> answer(NetworkQuestion question, LoadedNetwork network, boolean drawn) {
    Theme theme = colors.theme();
    return switch (question) {
      case LAYERS -> {
        report.layers(network, work.outline());
        yield Optional.empty();
      }
      case MAPS -> {
        Inspection look = busy("running " + network.name(), bar -> work.look(image));
        report.maps(look);
        yield picture(drawn, () -> MapsSheet.draw(look, options.every(), theme));
      }
      case LAYER -> {
        Inspection look = busy("running " + network.name(), bar -> work.look(image));
        ProbeLayer layer = work.layer(look.probe(), options.layer());
        report.layer(look, layer);
        yield picture(drawn, () -> LayerSheet.draw(look, layer, theme));
      }
      case UNIT -> unit(theme, drawn);
      case PATCHES -> patches(network, theme, drawn);
      case WANTS -> wants(network, theme, drawn);
      case EDGES -> edges(network, theme, drawn);
    };
  }

  private Optional<Picture> unit(Theme theme, boolean drawn) {
    Inspection look = busy("running " + file, bar -> work.look(image));
    ProbeLayer layer = work.layer(look.probe(), options.layer());
    int channel = channel(layer);
    Unit unit = options.unit() == null ? report.peak(look, layer, channel) : options.unit();
    if (unit.row() >= layer.output().h() || unit.column() >= layer.output().w()) {
      throw Failure.usage("--unit " + unit.row() + "," + unit.column() + " is not allowed: a map of " + layer.name()
          + " has rows 0 to " + (layer.output().h() - 1) + " and columns 0 to " + (layer.output().w() - 1));
    }
    report.unit(look, layer, channel, unit);
    return picture(drawn, () -> UnitSheet.draw(look, layer, channel, unit.row(), unit.column(), theme));
  }

  private Optional<Picture> patches(LoadedNetwork network, Theme theme, boolean drawn) {
    ProbeLayer layer = work.layer(work.outline(), options.layer());
    int channel = channel(layer);
    int top = options.top() == null ? USUAL_TOP : options.top();
    NetworkWork.Patches found = busy("looking at images", bar -> work.patches(ImageSet.of(options.patches()),
        layer.name(), channel, top, bar));
    report.patches(network, layer, channel, found);
    return picture(drawn, () -> PatchesSheet.draw(network, layer, channel, found.patches(), found.photos(), theme));
  }

  private Optional<Picture> wants(LoadedNetwork network, Theme theme, boolean drawn) {
    ProbeLayer layer = work.layer(work.outline(), options.layer());
    int channel = channel(layer);
    int steps = options.steps() == null ? USUAL_STEPS : options.steps();
    long seed = options.seed() == null ? 1 : options.seed();
    NetworkWork.Wish wish = busy("climbing", bar -> work.wish(layer, channel, steps, seed, bar));
    report.wish(network, layer, channel, wish);
    return picture(drawn, () -> WishSheet.draw(network, layer, channel, wish.image(), wish.before(), wish.after(),
        wish.steps(), theme));
  }

  private Optional<Picture> edges(LoadedNetwork network, Theme theme, boolean drawn) {
    Probe probe = work.outline();
    ProbeLayer layer = work.layer(probe, options.layer());
    int channel = channel(layer);
    EdgeResponse response = busy("drawing edges", bar -> work.edges(layer, channel, bar));
    report.edges(network, layer, channel, response);
    return picture(drawn, () -> PolarPlot.draw(layer.name() + ", channel " + network.channel(layer.name(), channel),
        response, theme));
  }

  private int channel(ProbeLayer layer) {
    if (options.channel() >= layer.channels()) {
      throw Failure.usage("--channel " + options.channel() + " is not allowed: " + layer.name() + " has channels 0 to "
          + (layer.channels() - 1));
    }
    return options.channel();
  }

  private <T> T busy(String what, Function<BiConsumer<Long, Long>, T> task) {
    return ProgressBar.during(console(), what, common().quiet(), bar -> task.apply(bar::update));
  }

  /** What draws a picture. */
  @FunctionalInterface
  private interface Drawing {

    Picture draw();
  }

  private static Optional<Picture> picture(boolean wanted, Drawing drawing) {
    return wanted ? Optional.of(drawing.draw()) : Optional.empty();
  }
}
