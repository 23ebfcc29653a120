package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.file.ScreenChanges;
import java.io.IOException;

/** Draws on a live terminal: each frame in one synchronized update, and of it only what has changed. */
final class LiveScreen implements LiveText {

  private static final String BEGIN = "\u001b[?2026h";
  private static final String END = "\u001b[?2026l";

  private final Appendable out;
  private final Drawing drawing;
  private CellBuffer shown;

  LiveScreen(Appendable out, RenderOptions options) {
    this.out = out;
    this.drawing = new Drawing(options);
  }

  @Override
  public void draw(Frame frame, View view, Status status, int columns, int rows) throws IOException {
    var state =
        new dev.kernelscope.render.ascii.screen.Status(status.playing(), status.speed(), status.message(), true);
    CellBuffer next = drawing.screen(frame, view, state, Math.max(1, columns), Math.max(1, rows));
    String changes = ScreenChanges.between(shown, next);
    if (!changes.isEmpty()) {
      out.append(BEGIN + changes + END);
    }
    shown = next;
  }

  @Override
  public void forget() {
    shown = null;
  }
}
