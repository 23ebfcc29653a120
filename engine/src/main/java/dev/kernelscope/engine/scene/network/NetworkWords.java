package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a frame of a network says: all of it follows from the network and the photograph. */
final class NetworkWords {

  private static final List<String> PARTS = List.of("early", "middle", "deep");
  private static final Legend MAPS = new Legend.Scale("each map", Tint.OUTPUT,
      new ValueRange(ScaleKind.UNSIGNED, 1), "0 or less", "its strongest hundredth");

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
    if (facts.kernels().orElseThrow().inColor()) {
      return "Each has a slice for red, one for green and one for blue; here they are one colour. Grey is zero.";
    }
    return "Each asks one question of every place."
        + (log.edges(0).isPresent() ? " Numbers (v) show how one answers to edges." : "");
  }

  String title(int layer) {
    LayerFacts l = facts.layers().get(layer);
    return "Layer #" + l.number() + " of " + facts.all() + ", " + l.name() + ": " + l.channels() + " maps of "
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

  String edgesTitle(int kernel, EdgeAnswers edges) {
    return "How do you know? Kernel " + kernel + ", asked with edges at " + edges.answers().size() + " angles";
  }

  String edgesSubtitle(EdgeAnswers edges) {
    return "It is " + edges.verdict() + ".";
  }

  /** What the answers are, in numbers. */
  Ledger ledger(EdgeAnswers edges) {
    return new Ledger.Formulas(List.of(
        new Ledger.Formula(List.of(Span.mono("strongest ", Tint.MID), Span.strongMono(number(edges.best()),
            Tint.OUTPUT), Span.mono(edges.even() ? " at every angle" : " at " + number(edges.degrees(edges.strongest()))
            + "°", Tint.MID)),
            said("The curve is the strongest sum for an edge that gets brighter in that direction, before the"
                + " activation. Below zero is drawn as zero.")),
        new Ledger.Formula(List.of(Span.mono("opposite ", Tint.MID), Span.strongMono(number(edges.opposite()),
            Tint.OUTPUT), Span.mono(", across ", Tint.MID), Span.strongMono(number(edges.across()), Tint.OUTPUT),
            Span.mono(", plain ", Tint.MID), Span.strongMono(number(edges.plain()), Tint.KERNEL)),
            said(edges.plain() > 0 ? "The dotted ring is the strongest sum for an image without any edge."
                : "An image without any edge gives nothing above zero."))));
  }

  private static String number(double value) {
    return Numbers.plain(Math.round(value * 1000) / 1000.0);
  }

  private static List<Span> said(String sentence) {
    return List.of(Span.words(sentence, Tint.MID));
  }

  List<Legend> edgesLegends() {
    return List.of(new Legend.Scale("weights", Tint.KERNEL, new ValueRange(ScaleKind.WEIGHTS, 1), "-largest",
        "+largest"), new Legend.Note("the farther out, the stronger the answer"));
  }

  String mapTitle(int layer, int map) {
    LayerFacts l = facts.layers().get(layer);
    FeatureMap shown = log.maps(layer).orElseThrow().maps().get(map);
    return "Layer #" + l.number() + " of " + facts.all() + ", " + l.name() + ", map " + shown.title() + ": "
        + l.rows() + "×" + l.columns();
  }

  String mapSubtitle(int layer, Target.OutputCell at) {
    LayerFacts l = facts.layers().get(layer);
    FeatureMap map = log.maps(layer).orElseThrow().maps().get(at.filter());
    int index = at.row() * l.columns() + at.column();
    return "Cell " + at.row() + "," + at.column() + " is " + number(map.values()[index])
        + (index == map.peak() ? ", the largest number of the map" : "") + ". It sees "
        + log.seen(layer, at.row(), at.column()).size() + " pixels of the photograph.";
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
      words.add(Span.mono("layer #0 of " + facts.all(), Tint.HIGH));
      words.add(Span.words("kernels", Tint.KERNEL));
      return words;
    }
    LayerFacts l = facts.layers().get(layer);
    words.add(Span.mono("layer #" + l.number() + " of " + facts.all(), Tint.HIGH));
    words.add(Span.words(part(cell, cells), Tint.MID));
    words.add(Span.strong(l.name(), Tint.OUTPUT));
    words.add(Span.words(phase == Phase.FORWARD ? "is computed" : l.kind(), Tint.MID));
    return words;
  }

  /** The layers in three parts; where there are two, the second is the deep one. */
  static String part(int cell, int cells) {
    int part = cell / perPart(cells);
    boolean last = part > 0 && part == Math.ceilDiv(cells, perPart(cells)) - 1;
    return last ? PARTS.getLast() : PARTS.get(part);
  }

  /** The names of all parts. */
  static List<String> parts(int cells) {
    return IntStream.range(0, Math.ceilDiv(cells, perPart(cells))).mapToObj(p -> part(p * perPart(cells), cells))
        .toList();
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

  List<Legend> legends(int layer, boolean pointed) {
    String cut = facts.layers().get(layer).cut();
    Legend seen = new Legend.Note(pointed ? "on the photograph: what the cell sees"
        : "dashed: what the cell in the middle sees");
    return cut.isEmpty() ? List.of(MAPS, seen) : List.of(MAPS, seen, new Legend.Note("sums " + cut));
  }
}
