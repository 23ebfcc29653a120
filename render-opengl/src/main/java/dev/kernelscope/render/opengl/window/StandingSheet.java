package dev.kernelscope.render.opengl.window;

import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.draw.Veil;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.widget.SheetPainter;

/**
 * Draws what stands around the scene, and keeps the picture of it: from the third frame on in which it looks the same,
 * its bars and panels are copied, which costs a fraction of drawing some hundred boxes and letters.
 */
final class StandingSheet implements AutoCloseable {

  private final Veil kept = new Veil();
  private Surroundings drawn;
  private Look drawnIn;
  private Canvas drawnOn;
  private boolean usable;

  void draw(SheetPainter sheets, Surroundings around, Look look, Canvas canvas) {
    // Whatever changes is laid out anew, so that the same object looks the same.
    boolean same = around == drawn && look == drawnIn && canvas.equals(drawnOn) && !around.solid().isEmpty();
    if (same && usable) {
      around.solid().forEach(rect -> lay(rect, canvas));
      return;
    }
    sheets.draw(around.sheet(), canvas.height());
    usable = same;
    drawn = around;
    drawnIn = look;
    drawnOn = canvas;
    if (usable) {
      kept.keep(canvas.width(), canvas.height());
    }
  }

  private void lay(Rect rect, Canvas canvas) {
    float s = canvas.scale();
    int left = Math.round(rect.x() * s);
    int top = Math.round(rect.y() * s);
    int right = Math.round(rect.right() * s);
    int bottom = Math.round(rect.bottom() * s);
    kept.lay(left, canvas.height() - bottom, right - left, bottom - top);
  }

  @Override
  public void close() {
    kept.close();
  }
}
