package dev.kernelscope.app.network;

import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.network.EdgeAnswers;
import dev.kernelscope.engine.scene.network.FeatureMap;
import dev.kernelscope.engine.scene.network.FirstKernels;
import dev.kernelscope.engine.scene.network.LayerFacts;
import dev.kernelscope.engine.scene.network.LayerMaps;
import dev.kernelscope.engine.scene.network.NetworkFacts;
import dev.kernelscope.engine.scene.network.NetworkLog;
import dev.kernelscope.engine.scene.network.Photograph;
import dev.kernelscope.engine.scene.network.Seen;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A network that looks at a photograph: what its layers are is known at once, what they make of the photograph when it
 * has been {@linkplain #compute computed}.
 */
public final class Looking implements NetworkLog {

  private static final int MOST_KERNELS = 64;

  private final LoadedNetwork network;
  private final FittedPhoto photo;
  private final boolean chosen;
  private final Probe outline;
  private final List<ProbeLayer> layers;
  private final NetworkFacts facts;
  private volatile List<LayerMaps> maps = List.of();
  private final FirstEdges edges;
  private volatile String trouble = "";
  private final AtomicBoolean begun = new AtomicBoolean();

  private Looking(LoadedNetwork network, FittedPhoto photo, String title, boolean chosen, Probe outline,
      FirstEdges edges) {
    this.network = network;
    this.photo = photo;
    this.chosen = chosen;
    this.outline = outline;
    this.edges = edges;
    this.layers = ShownLayers.mixing(ShownLayers.all(outline));
    Shape s = photo.colour().shape();
    this.facts = new NetworkFacts(shortName(network.name()), Photograph.of(title, s.c(), s.h(), s.w(),
        photo.colour().copyData()), outline.firstFilters().map(Looking::kernels),
        layers.stream().map(this::facts).toList(), outline.layers().size());
  }

  /** A look that has not been computed; {@code title} is what the photograph is called beside its picture. */
  static Looking of(LoadedNetwork network, FittedPhoto photo, String title, boolean chosen, Probe outline) {
    return new Looking(network, photo, title, chosen, outline, new FirstEdges(network, outline));
  }

  /** The last part of a path. */
  static String shortName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static FirstKernels kernels(Tensor weights) {
    Shape s = weights.shape();
    int count = Math.min(MOST_KERNELS, s.n());
    float[] all = new float[count * s.c() * s.h() * s.w()];
    System.arraycopy(weights.data(), weights.offset(), all, 0, all.length);
    return new FirstKernels(count, s.c(), s.h(), s.w(), all);
  }

  private LayerFacts facts(ProbeLayer layer) {
    Shape out = layer.output();
    return new LayerFacts(layer.index(), layer.name(), layer.kind(), layer.channels(), out.h(), out.w(),
        layer.cutInWords(), seen(outline.field(layer, out.h() / 2, out.w() / 2)));
  }

  private static Seen seen(Field field) {
    return new Seen(field.top(), field.left(), field.bottom(), field.right());
  }

  /** The same network, at another photograph; not computed yet. What is known of its kernels stays known. */
  public Looking at(String image) {
    Looking next = new NetworkWork(network, null, null, Runtime.getRuntime().availableProcessors()).looking(image);
    return new Looking(network, next.photo, next.facts.photo().name(), true, next.outline, edges);
  }

  /** The network as it was asked for: a path, or the name of one that comes along. */
  public String network() {
    return network.name();
  }

  /** Whether somebody chose the photograph; else it is the usual one. */
  public boolean hasChosenPhoto() {
    return chosen;
  }

  /** Begins to compute on a thread of its own, unless that has been done. */
  public void begin() {
    if (!over() && begun.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("kernelscope-network").start(() -> {
        try {
          compute();
        } catch (RuntimeException | Error e) {
          trouble = Reasons.of(e);
        }
      });
    }
  }

  /** Whether there is nothing more to wait for. */
  public boolean over() {
    return hasLooked() && edges.asked() || !trouble.isEmpty();
  }

  /** Whether the maps are there, which come first. */
  public boolean hasLooked() {
    return !maps.isEmpty();
  }

  /** Why it could not be computed; empty where it could, or is still being computed. */
  public String trouble() {
    return trouble;
  }

  /**
   * Runs the network and asks its first layer for edges, unless that has been done.
   *
   * @throws dev.kernelscope.app.io.Failure with the network's name, if the network cannot be run
   */
  public void compute() {
    look();
    NetworkWork.fitting(network, () -> {
      edges.ask();
      return null;
    });
  }

  /** Runs the network, unless that has been done; the rest is for {@link #begin}. */
  public synchronized void look() {
    if (maps.isEmpty()) {
      maps = NetworkWork.fitting(network, () -> {
        Inspection look = inspect();
        return look.probe().layers().stream().filter(l -> layers.stream().anyMatch(m -> m.index() == l.index()))
            .map(layer -> maps(look, layer)).toList();
      });
    }
  }

  private Inspection inspect() {
    long work = outline.layers().stream().mapToLong(ProbeLayer::multiplyAdds).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      return Inspection.of(network, photo, Probe.of(network.graph(), outline.input(), Engines.forWork(work),
          threads));
    } catch (EngineUnavailableException e) {
      return Inspection.of(network, photo, Probe.of(network.graph(), outline.input(), null, threads));
    }
  }

  private LayerMaps maps(Inspection look, ProbeLayer layer) {
    List<FeatureMap> shown = new ArrayList<>();
    for (int channel : look.strongest(layer).subList(0, Math.min(LayerMaps.MOST, layer.channels()))) {
      Plane plane = look.map(layer, channel);
      String unit = network.unit(layer.name(), channel);
      shown.add(new FeatureMap(channel, unit.startsWith("#") ? "" : unit, plane.cells(),
          plane.peak().row() * plane.columns() + plane.peak().column(), plane.brightest()));
    }
    float[] all = look.values().get(layer.value()).copyData();
    long above = 0;
    boolean signed = false;
    for (float value : all) {
      above += value > 0 ? 1 : 0;
      signed |= value < 0;
    }
    return new LayerMaps(shown, (double) above / all.length, signed);
  }

  @Override
  public NetworkFacts facts() {
    return facts;
  }

  @Override
  public Optional<LayerMaps> maps(int layer) {
    List<LayerMaps> known = maps;
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(layer));
  }

  @Override
  public Seen seen(int layer, int row, int column) {
    return seen(outline.field(layers.get(layer), row, column));
  }

  @Override
  public Optional<EdgeAnswers> edges(int kernel) {
    List<EdgeAnswers> known = edges.known();
    return kernel < known.size() ? Optional.of(known.get(kernel)) : Optional.empty();
  }
}
