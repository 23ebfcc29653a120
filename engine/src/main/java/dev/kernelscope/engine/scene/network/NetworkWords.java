package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Phase;
import java.util.ArrayList;
import java.util.List;

/** What a frame of a network says: all of it follows from the network and the photograph. */
final class NetworkWords {

  private static final List<String> PARTS = List.of("early", "middle", "deep");
  private static final Legend MAPS = new Legend.Scale("each map", Tint.OUTPUT,
      new ValueRange(ScaleKind.UNSIGNED, 1), "0 or less", "its largest number");

  private final NetworkLog log;
  private final NetworkFacts facts;

  NetworkWords(NetworkLog log) {
    this.log = log;
    this.facts = log.facts();
  }

  String kernelsTitle() {
    FirstKernels k = facts.kernels().orElseThrow();
    return facts.name() + ": the " + k.count() + (k.count() == 1 ? " kernel" : " kernels") + " of its first layer, "
        + k.channels() + "×" + k.rows() + "×" + k.columns();
  }

  String kernelsSubtitle() {
    return facts.kernels().orElseThrow().inColor()
        ? "Each has a slice for red, one for green and one for blue; here they are one colour. Grey is zero."
        : "Each asks one question of every place. Numbers (v) show how one answers to edges.";
  }

  String title(int layer) {
    LayerFacts l = facts.layers().get(layer);
    return "Layer " + l.number() + " of " + facts.all() + ", " + l.name() + ": " + l.channels() + " maps of "
        + l.rows() + "×" + l.columns();
  }

  String subtitle(int layer) {
    LayerFacts l = facts.layers().get(layer);
    String sees = "A cell sees " + l.field().size() + " pixels. ";
    return log.maps(layer).map(maps -> sees + Math.round(100 * maps.above()) + " % of all cells are above zero. "
        + shown(maps, l)).orElse(sees + "The network is looking at the photograph ...");
  }

  private static String shown(LayerMaps maps, LayerFacts layer) {
    int count = maps.maps().size();
    if (count == layer.channels()) {
      return "All maps are shown.";
    }
    return "Here are the " + count + " maps " + (maps.signed() ? "with the largest numbers." : "that vary most.");
  }

  /**
   * The words of the timeline.
   *
   * @param cell of the film
   * @param cells number of cells
   */
  List<Span> dock(int cell, int cells, Phase phase) {
    int layer = cell - (facts.kernels().isPresent() ? 1 : 0);
    List<Span> words = new ArrayList<>();
    if (layer < 0) {
      words.add(Span.mono("layer 1/" + facts.all(), Tint.HIGH));
      words.add(Span.words("kernels", Tint.KERNEL));
      return words;
    }
    LayerFacts l = facts.layers().get(layer);
    words.add(Span.mono("layer " + l.number() + "/" + facts.all(), Tint.HIGH));
    words.add(Span.words(part(cell, cells), Tint.MID));
    words.add(Span.strong(l.name(), Tint.OUTPUT));
    words.add(Span.words(phase == Phase.FORWARD ? "is computed" : l.kind(), Tint.MID));
    return words;
  }

  /** The layers in three parts. */
  static String part(int cell, int cells) {
    return PARTS.get(Math.min(PARTS.size() - 1, cell / perPart(cells)));
  }

  /** How many layers are a part. */
  static int perPart(int cells) {
    return Math.ceilDiv(cells, PARTS.size());
  }

  List<Legend> kernelsLegends() {
    FirstKernels k = facts.kernels().orElseThrow();
    return List.of(k.inColor() ? new Legend.Note("kernels: grey is zero, full colours the kernel's largest weight")
        : new Legend.Scale("each kernel", Tint.KERNEL, new ValueRange(ScaleKind.WEIGHTS, 1), "-largest", "+largest"));
  }

  List<Legend> legends(boolean pointed) {
    return List.of(MAPS, new Legend.Note(pointed ? "on the photograph: what the cell sees"
        : "dashed: what the cell in the middle sees"));
  }
}
