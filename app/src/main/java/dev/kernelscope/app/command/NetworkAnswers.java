package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.network.ImageSet;
import dev.kernelscope.app.network.Inspection;
import dev.kernelscope.app.network.LayerSheet;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.MapText;
import dev.kernelscope.app.network.MapsSheet;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.network.PatchesSheet;
import dev.kernelscope.app.network.PolarPlot;
import dev.kernelscope.app.network.UnitSheet;
import dev.kernelscope.app.network.WishSheet;
import dev.kernelscope.app.option.NetworkOptions;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Puts the questions to a network.
 *
 * @param work the network at work
 * @param options what was asked
 * @param theme of the pictures
 * @param console where progress is shown
 * @param quiet whether none is
 */
record NetworkAnswers(NetworkWork work, NetworkOptions options, Theme theme, Console console, boolean quiet) {

  private static final int USUAL_TOP = 8;
  private static final int USUAL_STEPS = 128;
  private static final long USUAL_SEED = 1;

  /**
   * Asks one.
   *
   * @param images names of images: of the one that the question is about, or of any number for patches
   */
  NetworkAnswer to(NetworkQuestion question, List<String> images) {
    return switch (question) {
      case LAYERS -> layers();
      case MAPS -> maps(look(images));
      case LAYER -> layer(images);
      case UNIT -> unit(images);
      case PATCHES -> patches(images);
      case WANTS -> wants();
      case EDGES -> edges();
    };
  }

  private LoadedNetwork network() {
    return work.network();
  }

  private Inspection look(List<String> images) {
    return busy("running " + network().name(), bar -> work.look(images.getFirst()));
  }

  private NetworkAnswer layers() {
    Probe probe = work.outline();
    return new NetworkAnswer(sheets -> sheets.kernels(probe), () -> NetworkText.layers(network(), probe),
        NetworkJson.layers(network(), probe), () -> {
          throw new IllegalStateException("a list of layers has no picture");
        });
  }

  private NetworkAnswer maps(Inspection look) {
    return new NetworkAnswer(sheets -> sheets.maps(look), () -> NetworkText.maps(look), NetworkJson.maps(look),
        () -> MapsSheet.draw(look, options.every(), theme));
  }

  private NetworkAnswer layer(List<String> images) {
    work.layer(work.outline(), options.layer());
    Inspection look = look(images);
    ProbeLayer layer = work.layer(look.probe(), options.layer());
    return new NetworkAnswer(sheets -> sheets.layer(look, layer), () -> NetworkText.layer(look, layer),
        NetworkJson.layer(look, layer), () -> LayerSheet.draw(look, layer, theme));
  }

  private NetworkAnswer unit(List<String> images) {
    int channel = channel(work.layer(work.outline(), options.layer()));
    Inspection look = look(images);
    ProbeLayer layer = work.layer(look.probe(), options.layer());
    Plane.Peak peak = look.peak(layer, channel);
    Unit unit = options.unit() == null ? new Unit(peak.row(), peak.column()) : options.unit();
    if (unit.row() >= layer.output().h() || unit.column() >= layer.output().w()) {
      throw Failure.usage("--unit " + unit.row() + "," + unit.column() + " is not allowed: a map of " + layer.name()
          + " has rows 0 to " + (layer.output().h() - 1) + " and columns 0 to " + (layer.output().w() - 1));
    }
    return new NetworkAnswer(() -> MapText.lines(look, layer, channel),
        sheets -> sheets.unit(look, layer, channel, unit.row(), unit.column()),
        () -> NetworkText.unit(look, layer, channel, unit), NetworkJson.unit(look, layer, channel, unit),
        () -> UnitSheet.draw(look, layer, channel, unit.row(), unit.column(), theme));
  }

  private NetworkAnswer patches(List<String> images) {
    ProbeLayer layer = work.layer(work.outline(), options.layer());
    int channel = channel(layer);
    int top = options.top() == null ? USUAL_TOP : options.top();
    NetworkWork.Patches found = busy("looking at images", bar -> work.patches(ImageSet.of(images),
        layer.name(), channel, top, bar));
    return new NetworkAnswer(sheets -> sheets.patches(found),
        () -> NetworkText.patches(network(), layer, channel, found),
        NetworkJson.patches(layer, channel, found),
        () -> PatchesSheet.draw(network(), layer, channel, found.patches(), found.photos(), theme));
  }

  private NetworkAnswer wants() {
    ProbeLayer layer = work.layer(work.outline(), options.layer());
    int channel = channel(layer);
    int steps = options.steps() == null ? USUAL_STEPS : options.steps();
    long seed = options.seed() == null ? USUAL_SEED : options.seed();
    NetworkWork.Wish wish = busy("climbing", bar -> work.wish(layer, channel, steps, seed, bar));
    return new NetworkAnswer(sheets -> sheets.wish(network(), wish),
        () -> NetworkText.wish(network(), layer, channel, wish),
        NetworkJson.wish(layer, channel, wish),
        () -> WishSheet.draw(network(), layer, channel, wish, theme));
  }

  private NetworkAnswer edges() {
    ProbeLayer layer = work.layer(work.outline(), options.layer());
    int channel = channel(layer);
    EdgeResponse response = busy("drawing edges", bar -> work.edges(layer, channel, bar));
    return new NetworkAnswer(sheets -> List.of(), () -> NetworkText.edges(network(), layer, channel, response),
        NetworkJson.edges(layer, channel, response), () -> PolarPlot.draw(
            layer.name() + ", channel " + network().channel(layer.name(), channel), response, theme));
  }

  private int channel(ProbeLayer layer) {
    if (options.channel() >= layer.channels()) {
      throw Failure.usage("--channel " + options.channel() + " is not allowed: " + layer.name() + " has channels 0 to "
          + (layer.channels() - 1));
    }
    return options.channel();
  }

  private <T> T busy(String what, Function<BiConsumer<Long, Long>, T> task) {
    return ProgressBar.during(console, what, quiet, bar -> task.apply(bar::update));
  }
}
