package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Segment;
import java.util.ArrayList;
import java.util.List;

/** The timeline of a convolution's scene. */
final class Docks {

  private Docks() {}

  static Dock of(SceneModel model, Moment moment, Narration narration) {
    var out = model.problem().output();
    List<Dock.Piece> pieces = model.timeline().segments().stream().map(Docks::piece).toList();
    return new Dock(words(model, moment, narration), pieces, model.timeline().share(moment), out.h() * out.w(),
        moment.cell() / out.c(), out.w(), "row", 0);
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
    words.add(Span.strong(moment.phase().label(), tint(moment.phase())));
    if (!narration.detail().isEmpty()) {
      words.add(Span.words(narration.detail(), Tint.MID));
    }
    return words;
  }

  private static Dock.Piece piece(Segment s) {
    return new Dock.Piece(s.hold() ? "" : s.phase().label(), tint(s.phase()), s.start(), s.length());
  }

  private static Tint tint(Phase phase) {
    return switch (phase) {
      case SLIDE, BIAS -> Tint.KERNEL;
      case GATHER -> Tint.INPUT;
      case MULTIPLY -> Tint.PRODUCT;
      case SUM, WRITE -> Tint.OUTPUT;
      case BATCH, FORWARD, LOSS, BACKWARD, UPDATE, LOOK -> throw new IllegalArgumentException(
          "phase " + phase.label() + " belongs to a network, not to a convolution");
    };
  }
}
