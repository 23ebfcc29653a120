package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.desk.Tooltip;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.widget.Sheet;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.Optional;

/** Tooltips: what lies under a pointer that rests explains itself. Times are seconds of a steady clock. */
final class Hints {

  private final Resting resting = new Resting();
  private final Pointer pointer;

  Hints(Pointer pointer) {
    this.pointer = pointer;
  }

  /** The tooltip that is due over a frame and its surroundings, or nothing. */
  Sheet due(LiveFrame frame, Surroundings around, Rect window, Measure letters, double now) {
    Optional<Spot> spot = around.sheet().at(pointer.x(), pointer.y());
    Optional<Tip> tip = frame.frame().tip().filter(t -> !t.pinned());
    resting.over(spot.isPresent() ? words(spot.get()) : tip.map(Tip::target).orElse(null), now);
    resting.shown(now);
    if (!resting.due(now)) {
      return Sheet.EMPTY;
    }
    float x = (float) pointer.x();
    float y = (float) pointer.y();
    if (spot.isEmpty()) {
      return Tooltip.of(tip.orElseThrow(), tip.get().target().role().tint(), x, y, window, letters);
    }
    String words = spot.get().tip();
    return around.panel().contains(x, y) ? Tooltip.beside(words, around.panel(), y, window, letters)
        : Tooltip.of(words, x, y, window, letters);
  }

  private static Object words(Spot spot) {
    return spot.tip().isEmpty() ? null : spot.tip();
  }

  /** The pointer went somewhere; whether a tooltip that was shown has to go. */
  boolean moved(Sheet around, double now) {
    boolean before = resting.due(now);
    Optional<Spot> spot = around.at(pointer.x(), pointer.y());
    Object cell = pointer.over().filter(LiveTarget.Cell.class::isInstance)
        .map(t -> ((LiveTarget.Cell) t).target()).orElse(null);
    resting.over(spot.isPresent() ? words(spot.get()) : cell, now);
    return before && !resting.due(now);
  }

  /** Whether a tooltip is due that nobody sees. */
  boolean stale(double now) {
    return resting.stale(now);
  }

  /** Seconds until one is due; infinite if none will be. */
  double remaining(double now) {
    return resting.remaining(now);
  }
}
