package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellFade;
import dev.kernelscope.render.ascii.file.ScreenChanges;
import dev.kernelscope.render.ascii.screen.Screen;
import java.io.IOException;
import java.util.Optional;

/** Draws on a live terminal: each frame in one synchronized update, and of it only what has changed. */
final class LiveScreen implements LiveText {

  private static final String BEGIN = "\u001b[?2026h";
  private static final String END = "\u001b[?2026l";

  private final Appendable out;
  private final Drawing drawing;
  private Screen.Drawn last;
  private boolean forgotten = true;

  LiveScreen(Appendable out, RenderOptions options) {
    this.out = out;
    this.drawing = new Drawing(options);
  }

  @Override
  public void draw(LiveFrame frame, int columns, int rows) throws IOException {
    show(drawing.live(frame, Math.max(1, columns), Math.max(1, rows)));
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share, int columns, int rows) throws IOException {
    Screen.Drawn before = drawing.live(from, Math.max(1, columns), Math.max(1, rows));
    Screen.Drawn after = drawing.live(to, Math.max(1, columns), Math.max(1, rows));
    show(new Screen.Drawn(CellFade.between(before.cells(), after.cells(), share), after.hits()));
  }

  private void show(Screen.Drawn next) throws IOException {
    CellBuffer shown = forgotten ? null : last.cells();
    String changes = ScreenChanges.between(shown, next.cells());
    if (!changes.isEmpty()) {
      out.append(BEGIN + changes + END);
    }
    last = next;
    forgotten = false;
  }

  @Override
  public void forget() {
    forgotten = true;
  }

  @Override
  public Optional<LiveTarget> at(int column, int row) {
    return last == null ? Optional.empty() : last.hits().at(column, row);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int y = 0; last != null && y < last.cells().rows(); y++) {
      text.append(last.cells().line(y)).append('\n');
    }
    return text.toString();
  }
}
