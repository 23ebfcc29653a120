package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import dev.kernelscope.render.ascii.cells.CellFade;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.plain.PlainFrame;
import dev.kernelscope.render.ascii.screen.Screen;
import dev.kernelscope.render.ascii.screen.Status;
import java.util.List;

/**
 * Chooses how a frame becomes characters: the coloured screen, or plain lines where there are no colours or no signs
 * beyond ASCII.
 */
final class Drawing {

  private final RenderOptions options;
  private final boolean plain;

  Drawing(RenderOptions options) {
    this.options = options;
    this.plain = options.colors() == Colors.NONE || !options.unicode();
  }

  /** Whether frames are plain lines. */
  boolean plain() {
    return plain;
  }

  static List<String> lines(Frame frame, View view) {
    return view.mode() == View.Mode.NUMBERS ? PlainFrame.numbers(frame, PlainFrame.WIDTH) : PlainFrame.lines(frame);
  }

  /** A moment, or two that give way to each other. */
  CellBuffer screen(Scene scene, CrossFade shown, View view, Status status, int columns, int rows) {
    if (shown.isWhole()) {
      return screen(scene.frame(shown.nearest()), view, status, columns, rows);
    }
    return CellFade.between(screen(scene.frame(shown.from()), view, status, columns, rows),
        screen(scene.frame(shown.to()), view, status, columns, rows), shown.share());
  }

  CellBuffer screen(Frame frame, View view, Status status, int columns, int rows) {
    if (!plain) {
      return Screen.draw(frame, view, status, Palette.of(options.theme(), options.colors()), columns, rows);
    }
    CellBuffer out = new CellBuffer(columns, rows);
    List<String> lines = fitting(frame, view, columns, rows - 1);
    for (int y = 0; y < Math.min(lines.size(), rows - 1); y++) {
      out.put(0, y, lines.get(y), CellColor.NONE);
    }
    String state =
        (status.playing() ? "playing" : "paused") + ", speed " + Numbers.plain(Math.round(status.speed() * 100) / 100.0)
        + (status.message().isEmpty() ? "" : ", " + status.message())
        + (status.keys() ? "   space plays, arrows step, q quits" : "");
    out.put(0, rows - 1, state, CellColor.NONE);
    return out;
  }

  /** All there is, or where that is too high the numbers; what is still too high is cut at the end. */
  private static List<String> fitting(Frame frame, View view, int columns, int rows) {
    List<String> all = lines(frame, view);
    boolean narrow = columns < PlainFrame.WIDTH;
    return all.size() <= rows && !narrow ? all : PlainFrame.numbers(frame, Math.clamp(columns, 40, PlainFrame.WIDTH));
  }
}
