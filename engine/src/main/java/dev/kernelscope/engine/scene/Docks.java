package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import java.util.ArrayList;
import java.util.List;

/** The timeline of a convolution's scene. */
final class Docks {

  private Docks() {}

  static Dock of(SceneModel model, Moment moment, Narration narration) {
    var out = model.problem().output();
    return new Dock(words(model, moment, narration), Dock.pieces(model.timeline()), model.timeline().share(moment),
        out.h() * out.w(), moment.cell() / out.c(), out.w(), Steps.CELL, List.of());
  }

  private static List<Span> words(SceneModel model, Moment moment, Narration narration) {
    var out = model.problem().output();
    int cell = moment.cell();
    List<Span> words = new ArrayList<>();
    words.add(Span.mono("cell " + Numbers.count(cell / out.c() + 1) + "/" + Numbers.count((long) out.h() * out.w()),
        Tint.HIGH));
    words.add(Span.words("row " + model.row(cell) + ", column " + model.column(cell), Tint.MID));
    if (out.c() > 1) {
      words.add(Span.words("filter " + model.filter(cell), Tint.MID));
    }
    words.add(Span.strong(moment.phase().label(), Dock.tint(moment.phase())));
    if (!narration.detail().isEmpty()) {
      words.add(Span.words(narration.detail(), Tint.MID));
    }
    return words;
  }
}
