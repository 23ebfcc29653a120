package dev.kernelscope.app.network;

import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.probe.EdgeResponse;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network that looks at a photograph: what its layers are is known at once, what they make of the photograph when it
 * has been {@linkplain #compute computed}.
 */
public final class Looking implements NetworkLog {

  /** The engine that is ready at once; preparing layers for full speed takes longer than it saves on one image. */
  private static final String READY = "scalar";
  /** With so many multiplications it is the other way round. */
  private static final long MUCH = 4_000_000_000L;
  private static final int MOST_KERNELS = 64;

  private final LoadedNetwork network;
  private final FittedPhoto photo;
  private final Probe outline;
  private final List<ProbeLayer> layers;
  private final NetworkFacts facts;
  private volatile List<LayerMaps> maps = List.of();
  private volatile List<EdgeAnswers> edges = List.of();
  private volatile String trouble = "";
  private Thread thread;

  private Looking(LoadedNetwork network, FittedPhoto photo, Probe outline) {
    this.network = network;
    this.photo = photo;
    this.outline = outline;
    this.layers = ShownLayers.mixing(ShownLayers.all(outline));
    Shape s = photo.colour().shape();
    this.facts = new NetworkFacts(shortName(network.name()), Photograph.of(shortName(photo.name()), s.c(), s.h(), s.w(),
        photo.colour().copyData()), outline.firstFilters().map(Looking::kernels),
        layers.stream().map(this::facts).toList(), outline.layers().size());
  }

  /** A look that has not been computed. */
  static Looking of(LoadedNetwork network, FittedPhoto photo, Probe outline) {
    return new Looking(network, photo, outline);
  }

  private static String shortName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
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
    return new LayerFacts(layer.index() + 1, layer.name(), layer.kind(), layer.channels(), out.h(), out.w(),
        layer.cutInWords(), seen(outline.field(layer, out.h() / 2, out.w() / 2)));
  }

  private static Seen seen(Field field) {
    return new Seen(field.top(), field.left(), field.bottom(), field.right());
  }

  /** The same network, at another photograph; not computed yet. */
  public Looking at(String image) {
    return new NetworkWork(network, null, null, Runtime.getRuntime().availableProcessors()).looking(image);
  }

  /** Begins to compute on a thread of its own, unless that has been done. */
  public void begin() {
    if (thread == null && maps.isEmpty()) {
      thread = Thread.ofPlatform().daemon().name("kernelscope-network").start(() -> {
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
    return !maps.isEmpty() || !trouble.isEmpty();
  }

  /** Why it could not be computed; empty where it could, or is still being computed. */
  public String trouble() {
    return trouble;
  }

  /** Runs the network, unless that has been done. */
  public synchronized void compute() {
    if (maps.isEmpty()) {
      edges = askEdges();
      Inspection look = inspect();
      maps = look.probe().layers().stream().filter(l -> layers.stream().anyMatch(m -> m.index() == l.index()))
          .map(layer -> maps(look, layer)).toList();
    }
  }

  private Inspection inspect() {
    long work = outline.layers().stream().mapToLong(ProbeLayer::multiplyAdds).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      return Inspection.of(network, photo, Probe.of(network.graph(), outline.input(), work > MUCH ? null : READY,
          threads));
    } catch (EngineUnavailableException e) {
      return Inspection.of(network, photo, Probe.of(network.graph(), outline.input(), null, threads));
    }
  }

  /** The answers of the first layer, if that is the one with the first kernels. */
  private List<EdgeAnswers> askEdges() {
    ProbeLayer first = outline.layers().getFirst();
    int channels = outline.firstFilters().map(weights -> weights.shape().n()).orElse(0);
    if (first.channels() != channels || !first.kind().startsWith("conv")) {
      return List.of();
    }
    try {
      return new NetworkWork(network, null, READY, 1).edges(first).stream().map(Looking::answers).toList();
    } catch (EngineUnavailableException e) {
      return new NetworkWork(network, null, null, 1).edges(first).stream().map(Looking::answers).toList();
    }
  }

  private static EdgeAnswers answers(EdgeResponse response) {
    return new EdgeAnswers(Arrays.stream(response.responses()).boxed().toList(), response.plain(),
        response.strongest(), EdgeWords.verdict(response), switch (response.verdict()) {
          case ONE_WAY, BOTH_WAYS -> true;
          case NO_EDGES, ANY_EDGE, BROAD -> false;
        });
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
    List<EdgeAnswers> known = edges;
    return kernel < known.size() ? Optional.of(known.get(kernel)) : Optional.empty();
  }
}
