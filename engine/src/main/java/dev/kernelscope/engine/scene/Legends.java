package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The key of a convolution's scene. */
final class Legends {

  private Legends() {}

  static List<Legend> of(SceneModel model, boolean pictures) {
    Ranges ranges = model.ranges();
    var problem = model.problem();
    List<Legend> legends = new ArrayList<>();
    legends.add(scale(model.words().input(), Tint.INPUT, ranges.input()));
    legends.add(scale(problem.output().c() > 1 && model.words().kernels().isEmpty() ? "filters"
        : model.words().kernel(), Tint.KERNEL, ranges.weights()));
    legends.add(scale("products, " + model.words().output(), Tint.OUTPUT, ranges.signed()));
    if (!problem.padding().isNone()) {
      PaddingMode mode = problem.spec().paddingMode();
      String text = mode == PaddingMode.ZEROS ? "zero" : mode.name().toLowerCase(Locale.ROOT);
      legends.add(new Legend.Hatch(TileState.PADDING, "padding (" + text + ")"));
    }
    if (problem.rows().unused() > 0 || problem.columns().unused() > 0) {
      legends.add(new Legend.Hatch(TileState.DROPPED, "dropped by the floor"));
    }
    if (ranges.signed().clipped()) {
      legends.add(new Legend.Note("beyond ±" + Numbers.plain(ranges.signed().limit()) + ": end colour"));
    }
    if (pictures) {
      legends.add(new Legend.Note("pale: still to come"));
    }
    return legends;
  }

  private static Legend scale(String name, Tint tint, ValueRange range) {
    boolean centred = range.kind().centred();
    return new Legend.Scale(name, tint, range, centred ? Numbers.plain(-range.limit()) : "0",
        centred ? Numbers.signed(range.limit()) : Numbers.plain(range.limit()));
  }
}
