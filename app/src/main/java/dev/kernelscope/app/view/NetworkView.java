package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.network.NetworkFiles;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.option.Cell;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Targets;
import dev.kernelscope.engine.scene.network.LayerFacts;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What {@code view} shows of a trained network: what its layers make of a photograph. */
public final class NetworkView {

  private static SoftReference<Known> last = new SoftReference<>(null);

  private final Exhibit.Network exhibit;
  private final MomentOptions moments;
  private final ViewOptions look;

  /** A network that has been read, by the names that it was asked for by; without a photograph's where none was. */
  private record Known(String network, String photo, Exhibit.Network exhibit) {}

  private NetworkView(Exhibit.Network exhibit, MomentOptions moments, ViewOptions look, String layer) {
    this.exhibit = exhibit;
    this.moments = layer == null ? moments : at(layer, moments);
    this.look = look;
  }

  /**
   * The network that a command line asks for; empty where it asks for something else.
   *
   * @throws Failure if the network or the photograph cannot be read, or there is no such layer
   */
  public static Optional<NetworkView> of(SubjectOptions subject, MomentOptions moments, ViewOptions look) {
    if (!isNetwork(subject.input())) {
      subject.refuseNetwork();
      return Optional.empty();
    }
    subject.refuseConvolution("'" + subject.input() + "', which is a trained network; allowed are --photo and --layer");
    return Optional.of(new NetworkView(exhibit(subject.input(), subject.photo()), moments, look,
        subject.networkLayer()));
  }

  /** Several pages of the lesson show the same network, which is to look once; the last one is kept for them. */
  private static synchronized Exhibit.Network exhibit(String network, String photo) {
    Known known = last.get();
    if (known == null || !known.network.equals(network) || !Objects.equals(known.photo, photo)) {
      NetworkWork work = new NetworkWork(NetworkFiles.read(network), null, null,
          Runtime.getRuntime().availableProcessors());
      known = new Known(network, photo, Exhibit.Network.of(photo == null ? work.looking()
          : work.looking(photo)));
      last = new SoftReference<>(known);
    }
    return known.exhibit;
  }

  /** Whether an input's name means a trained network. */
  static boolean isNetwork(String input) {
    String name = input == null ? "" : input.toLowerCase(Locale.ROOT);
    return name.endsWith(".onnx") || name.endsWith(".ks") || NetworkFiles.BUNDLED.contains(name);
  }

  /** A still of that layer, unless another moment is chosen. */
  private MomentOptions at(String layer, MomentOptions options) {
    List<LayerFacts> layers = exhibit.looking().facts().layers();
    int index = first(layers, l -> l.name().equals(layer))
        .orElseGet(() -> first(layers, l -> Integer.toString(l.number()).equals(layer))
            .orElseThrow(() -> Failure.usage("--layer '" + layer + "' is not allowed: expected a name or a number of "
                + String.join(", ", layers.stream().map(l -> l.name() + " #" + l.number()).toList()))));
    Moment moment = new Moment(exhibit.scene().cellOf(index), Phase.LOOK, 1);
    Position position = exhibit.scene().frame(moment).position();
    return options.over(new Cell(0, position.row(), position.column()), moment.phase(), moment.fraction());
  }

  private static OptionalInt first(List<LayerFacts> layers, Predicate<LayerFacts> wanted) {
    return IntStream.range(0, layers.size()).filter(i -> wanted.test(layers.get(i))).findFirst();
  }

  /** What is shown. */
  public Exhibit.Network exhibit() {
    return exhibit;
  }

  /** Its film, with the chosen cell marked. */
  public Scene scene() {
    return moments.select() == null ? exhibit.scene() : exhibit.scene().selecting(Selection.at(moments.select()));
  }

  /** When. */
  public MomentOptions moments() {
    return moments;
  }

  /** From where. */
  public ViewOptions look() {
    return look;
  }

  /**
   * Where a session begins.
   *
   * @throws Failure if a cell is chosen that no layer can have, or not the layer that is chosen
   */
  public Shot start() {
    if (moments.select() != null) {
      Targets all = moments.choosesStill() ? exhibit.targets(Moments.still(exhibit.scene(), moments, look.view())
          .still()) : exhibit.scene().targets();
      refuse(all);
    }
    return Moments.film(exhibit.scene(), moments, look.view(), false);
  }

  /** The film, computed, with the chosen cell marked. */
  public Scene computed(Console console, boolean quiet) {
    ProgressBar.<Void>during(console, "looking", quiet, bar -> {
      exhibit.looking().compute();
      return null;
    });
    if (moments.select() != null) {
      Moment moment = Moments.still(exhibit.scene(), moments, look.view()).still();
      refuse(exhibit.scene().targets(moment));
    }
    return scene();
  }

  private void refuse(Targets all) {
    all.refusal(moments.select()).ifPresent(reason -> {
      throw Failure.usage("--select: " + reason);
    });
  }
}
