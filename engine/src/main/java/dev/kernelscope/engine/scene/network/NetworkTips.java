package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about what is pointed at: a cell of a map, a weight of the first layer, a pixel. */
final class NetworkTips {

  private final NetworkLog log;

  NetworkTips(NetworkLog log) {
    this.log = log;
  }

  /** The tip for a target that is there; {@code layer} is the one whose maps are seen. */
  Tip of(Target target, int layer, boolean pinned) {
    return switch (target) {
      case Target.OutputCell cell -> map(cell, layer, pinned);
      case Target.Weight weight -> kernel(weight, pinned);
      case Target.InputCell pixel -> pixel(pixel, pinned);
    };
  }

  private Tip map(Target.OutputCell at, int layer, boolean pinned) {
    LayerFacts facts = log.facts().layers().get(layer);
    FeatureMap map = log.maps(layer).orElseThrow().maps().get(at.filter());
    Seen seen = log.seen(layer, at.row(), at.column());
    float value = map.values()[at.row() * facts.columns() + at.column()];
    List<Span> formula = List.of(Span.words("It sees rows ", Tint.MID), Span.mono(seen.top() + ".." + seen.bottom(),
        Tint.KERNEL), Span.words(", columns ", Tint.MID), Span.mono(seen.left() + ".." + seen.right(), Tint.KERNEL));
    String sentence = at.row() * facts.columns() + at.column() == map.peak()
        ? "It is the largest number of its map." : "The largest number of its map is " + Numbers.plain(map.largest())
            + ".";
    return new Tip(at, name(facts.name() + " " + map.title(), at, value, Tint.OUTPUT), formula, sentence, pinned);
  }

  private Tip kernel(Target.Weight at, boolean pinned) {
    FirstKernels kernels = log.facts().kernels().orElseThrow();
    List<Span> formula = new ArrayList<>();
    if (kernels.inColor()) {
      for (int c = 0; c < Colors.NAMES.size(); c++) {
        formula.add(Span.words((c > 0 ? ", " : "") + Colors.NAMES.get(c) + " ", Colors.TINTS.get(c)));
        formula.add(Span.strongMono(Numbers.plain(kernels.weight(at.filter(), c, at.row(), at.column())),
            Tint.KERNEL));
      }
    }
    String verdict = log.edges(at.filter()).map(e -> "Asked with edges at " + e.answers().size() + " angles, it is "
        + e.verdict() + ".").orElse("The size of its largest weight is "
            + Numbers.plain(kernels.largest(at.filter())) + ".");
    double mean = kernels.means(at.filter())[at.row() * kernels.columns() + at.column()];
    return new Tip(at, name("Kernel " + at.filter(), at, mean, Tint.KERNEL), formula, verdict, pinned);
  }

  private Tip pixel(Target.InputCell at, boolean pinned) {
    Photograph photo = log.facts().photo();
    int color = photo.colors()[at.row() * photo.columns() + at.column()];
    List<Span> formula = new ArrayList<>();
    for (int c = 0; photo.inColor() && c < Colors.NAMES.size(); c++) {
      formula.add(Span.words((c > 0 ? ", " : "") + Colors.NAMES.get(c) + " ", Colors.TINTS.get(c)));
      formula.add(Span.mono(Integer.toString(color >> 16 - 8 * c & 255), Tint.INPUT));
    }
    return new Tip(at, name("Pixel", at, photo.brightness()[at.row() * photo.columns() + at.column()], Tint.INPUT),
        formula, "A pixel of the photograph, cut and resized for the network; 0 is black, 255 white.", pinned);
  }

  private static List<Span> name(String name, Target at, double value, Tint tint) {
    return List.of(Span.strongMono(name + "[" + at.row() + "," + at.column() + "]", tint),
        Span.mono(" = ", Tint.LOW), Span.strongMono(Numbers.plain(Math.round(value * 1000) / 1000.0), Tint.HIGH));
  }
}
