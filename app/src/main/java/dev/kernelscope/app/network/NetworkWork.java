package dev.kernelscope.app.network;

import dev.kernelscope.app.conv.Inputs;
import dev.kernelscope.app.conv.Source;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.probe.Ascent;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.LayerEdges;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches;
import dev.kernelscope.engine.probe.UnitEdges;
import dev.kernelscope.engine.probe.UnitGradient;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.train.Dataset;
import dev.kernelscope.engine.train.FashionMnist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The questions that a network is asked.
 *
 * @param network the network
 * @param size that the user wants for its input, or null
 * @param engine as the engine knows it, or null
 * @param threads the most to use
 */
public record NetworkWork(LoadedNetwork network, Extent size, String engine, int threads) {

  private static final Extent NATURAL = new Extent(385, 385);
  private static final String QUICKEST_TO_PREPARE = "reference";
  private static final int ANGLES = 72;
  private static final String PHOTO = "samples/astronaut.png";
  private static final int MOST_SHIFTS = 8;
  /** Larger images than this are not what one unit wants but what its neighbours do, and take minutes. */
  private static final int MOST_WISH = 321;
  private static final double CONTRAST = 0.8;

  /**
   * The strongest patches of a set.
   *
   * @param photos all images
   * @param patches the strongest first
   */
  public record Patches(List<FittedPhoto> photos, List<StrongestPatches.Patch> patches) {}

  /**
   * What a unit wants.
   *
   * @param image in the network's numbers
   * @param before the unit's sum at the beginning
   * @param after at the end
   * @param steps how many were done
   */
  public record Wish(Tensor image, double before, double after, int steps) {}

  /** The network for inputs of its usual size, or the user's; only to be asked about its layers, not to be run. */
  public Probe outline() {
    Extent extent = FittedPhoto.size(network, size, NATURAL);
    return fitting(() -> Probe.of(network.graph(), shape(extent), QUICKEST_TO_PREPARE, 1));
  }

  private Probe probe(Extent extent) {
    return fitting(() -> Probe.of(network.graph(), shape(extent), engine, threads));
  }

  private Shape shape(Extent extent) {
    return Shape.of(network.extents().get(1), extent.rows(), extent.columns());
  }

  /** A photograph, and what the network makes of it. */
  public Inspection look(String image) {
    FittedPhoto photo = photo(image);
    Probe probe = probe(new Extent(photo.colour().shape().h(), photo.colour().shape().w()));
    return fitting(() -> Inspection.of(network, photo, probe));
  }

  /** A photograph that somebody chose, and that the network will look at. */
  public Looking looking(String image) {
    return looking(photo(image), Looking.shortName(image), true);
  }

  /**
   * What the network will look at where nobody chose: somebody's photograph, and where it takes small grey pictures as
   * those that are learned from here, one of them.
   */
  public Looking looking() {
    List<Integer> extents = network.extents();
    if (extents.get(1) != 1) {
      return usual();
    }
    Dataset test = FashionMnist.subset().test();
    if (extents.get(2) != test.image().h() || extents.get(3) != test.image().w()) {
      return usual();
    }
    Tensor picture = test.images(0);
    for (int i = 0; i < picture.data().length; i++) {
      picture.data()[i] = Math.round(255 * picture.data()[i]);
    }
    String name = test.classes().get(test.label(0));
    return looking(FittedPhoto.of(name, new Picture(picture, null), network, size), name, false);
  }

  private Looking usual() {
    return looking(photo(PHOTO), Looking.shortName(PHOTO), false);
  }

  private Looking looking(FittedPhoto photo, String title, boolean chosen) {
    Probe outline = fitting(() -> Probe.of(network.graph(), photo.colour().shape(), QUICKEST_TO_PREPARE, 1));
    if (ShownLayers.all(outline).isEmpty()) {
      throw Failure.failed("'" + network.name() + "' has no maps to look at: each of its " + outline.layers().size()
          + " layers makes a list of numbers, which 'kernelscope network' tells of");
    }
    return fitting(() -> Looking.of(network, photo, title, chosen, outline));
  }

  private FittedPhoto photo(String image) {
    Source source = Inputs.read(image);
    Picture picture = source.picture().orElseThrow(() -> Failure.failed("'" + image
        + "' is an array: allowed here is an image (PNG, JPEG, GIF, BMP)"));
    return FittedPhoto.of(image, picture, network, size);
  }

  /** The layer of that name or number. */
  public ProbeLayer layer(Probe probe, String nameOrNumber) {
    return probe.layer(nameOrNumber).orElseThrow(() -> Failure.usage("--layer '" + nameOrNumber
        + "' is not allowed: expected 0 to " + (probe.layers().size() - 1) + ", or a name: " + names(probe)));
  }

  private static String names(Probe probe) {
    List<String> names = probe.layers().stream().map(ProbeLayer::name).toList();
    return names.size() <= 12 ? String.join(", ", names)
        : String.join(", ", names.subList(0, 6)) + ", ... " + names.getLast()
            + " ('kernelscope network FILE' lists all)";
  }

  /** Looks for the patches that a channel answers to most; {@code progress} is told images done and in all. */
  public Patches patches(List<String> images, String layerName, int channel, int most,
      BiConsumer<Long, Long> progress) {
    List<FittedPhoto> photos = new ArrayList<>();
    StrongestPatches best = new StrongestPatches(most);
    for (String image : images) {
      Inspection look = look(image);
      ProbeLayer layer = layer(look.probe(), layerName);
      best.add(photos.size(), look.probe(), layer, channel, look.values().get(layer.sum()));
      photos.add(new FittedPhoto(image, look.photo().colour(), null));
      progress.accept((long) photos.size(), (long) images.size());
    }
    return new Patches(photos, best.best());
  }

  /** Asks a channel for its answers to edges at every angle. */
  public EdgeResponse edges(ProbeLayer layer, int channel, BiConsumer<Long, Long> progress) {
    return fitting(() -> {
      Probe small = around(layer, MOST_WISH);
      UnitEdges unit = new UnitEdges(small, small.layer(layer.name()).orElseThrow(), channel);
      int shifts = shifts(unit.jump());
      long all = (long) ANGLES * shifts + 3;
      long[] done = {0};
      return EdgeResponse.of(edge -> {
        progress.accept(done[0]++, all);
        return unit.answer(edge);
      }, ANGLES, shifts, unit.jump(), level(-CONTRAST), level(CONTRAST));
    });
  }

  /** The same for all channels of a layer at once. */
  List<EdgeResponse> edges(ProbeLayer layer) {
    return fitting(() -> {
      Probe small = around(layer, MOST_WISH);
      LayerEdges all = new LayerEdges(small, small.layer(layer.name()).orElseThrow());
      return all.responses(ANGLES, shifts(all.jump()), level(-CONTRAST), level(CONTRAST));
    });
  }

  /** About how many multiplications that takes: the layer is run for every angle and shift. */
  long edgesWork(ProbeLayer layer) {
    return fitting(() -> {
      Probe small = around(layer, MOST_WISH);
      ProbeLayer there = small.layer(layer.name()).orElseThrow();
      return (long) ANGLES * Math.max(1, shifts(jump(small, there))) * there.multiplyAdds();
    });
  }

  private static int shifts(long jump) {
    return (int) Math.min(MOST_SHIFTS, 2 * jump);
  }

  /** Pixels from what one cell sees to what its neighbour sees; 0 where it has none. */
  private static long jump(Probe probe, ProbeLayer layer) {
    return layer.output().w() < 2 ? 0 : probe.field(layer, 0, 1).left() - probe.field(layer, 0, 0).left();
  }

  /** A pixel of an edge: from -1 for black to 1 for white. */
  private float level(double contrast) {
    return network.range().number(127.5 + 127.5 * contrast);
  }

  /** Climbs from noise to what a unit wants to see. */
  public Wish wish(ProbeLayer layer, int channel, int steps, long seed, BiConsumer<Long, Long> progress) {
    return fitting(() -> {
      Probe small = around(layer, MOST_WISH);
      UnitGradient unit = UnitGradient.middle(small, small.layer(layer.name()).orElseThrow(), channel);
      double low = Math.min(network.range().black(), network.range().white());
      double high = Math.max(network.range().black(), network.range().white());
      Ascent ascent = Ascent.start(unit, small.input(), Ascent.Settings.of(steps, seed, low, high));
      double before = ascent.value();
      while (ascent.hasNext()) {
        ascent.next();
        progress.accept((long) ascent.step(), (long) steps);
      }
      return new Wish(ascent.image(), before, ascent.value(), steps);
    });
  }

  /** The network for an image that is hardly larger than what one unit sees, where the network takes any size. */
  private Probe around(ProbeLayer layer, int most) {
    Probe usual = outline();
    Field field = usual.middleField(layer);
    List<Integer> extents = network.extents();
    long jump = jump(usual, layer);
    int rows = extents.get(2) == GraphInput.FREE ? (int) Math.min(most, field.rows() + 2 * jump) : usual.input().h();
    int columns = extents.get(3) == GraphInput.FREE ? (int) Math.min(most, field.columns() + 2 * jump)
        : usual.input().w();
    return probe(new Extent(rows, columns));
  }

  private <T> T fitting(Supplier<T> task) {
    return fitting(network, task);
  }

  /** What the graph refuses is told with the network's name. */
  static <T> T fitting(LoadedNetwork network, Supplier<T> task) {
    try {
      return task.get();
    } catch (GraphException e) {
      throw Failure.failed("'" + network.name() + "': " + e.getMessage(), e);
    }
  }
}
