package dev.kernelscope.app.network;

import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.network.EdgeAnswers;
import java.util.Arrays;
import java.util.List;

/** How the kernels of a network's first layer answer to edges: asked once, whatever the network looks at. */
final class FirstEdges {

  private final LoadedNetwork network;
  private final ProbeLayer first;
  private volatile List<EdgeAnswers> answers;

  /** Nothing is asked yet, unless there is nothing to ask: the first layer is not the one with the first kernels. */
  FirstEdges(LoadedNetwork network, Probe outline) {
    this.network = network;
    this.first = outline.layers().getFirst();
    int kernels = outline.firstFilters().map(weights -> weights.shape().n()).orElse(0);
    this.answers = first.channels() != kernels || !first.kind().startsWith("conv") ? List.of() : null;
  }

  /** Whether there is nothing more to ask. */
  boolean asked() {
    return answers != null;
  }

  /** The answers by kernel; none as long as they are not asked for, or where there are none. */
  List<EdgeAnswers> known() {
    List<EdgeAnswers> known = answers;
    return known == null ? List.of() : known;
  }

  /** Asks, unless that has been done. */
  synchronized void ask() {
    if (answers == null) {
      answers = responses().stream().map(FirstEdges::answers).toList();
    }
  }

  private List<EdgeResponse> responses() {
    int threads = Runtime.getRuntime().availableProcessors();
    NetworkWork fastest = new NetworkWork(network, null, null, threads);
    try {
      NetworkWork ready = new NetworkWork(network, null, Engines.READY, 1);
      return (Engines.forWork(ready.edgesWork(first)) == null ? fastest : ready).edges(first);
    } catch (EngineUnavailableException e) {
      return fastest.edges(first);
    }
  }

  private static EdgeAnswers answers(EdgeResponse response) {
    return new EdgeAnswers(Arrays.stream(response.responses()).boxed().toList(), response.plain(),
        response.strongest(), response.isEven(), EdgeWords.verdict(response), switch (response.verdict()) {
          case ONE_WAY, BOTH_WAYS -> true;
          case SILENT, NO_EDGES, ANY_EDGE, BROAD -> false;
        });
  }
}
