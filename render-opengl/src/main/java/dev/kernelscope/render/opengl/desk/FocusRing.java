package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.widget.Sheet;

/** The ring around the control that the keyboard is at. */
public final class FocusRing {

  private static final float RADIUS = 5;
  private static final float WIDTH = 4;

  private FocusRing() {}

  /** The ring around a place, inside of the window where the place is at its rim. */
  public static Sheet around(Rect at, Rect window, Measure letters) {
    float x = Math.max(at.x(), window.x() + WIDTH);
    float y = Math.max(at.y(), window.y() + WIDTH);
    Rect inside = new Rect(x, y, Math.min(at.right(), window.right() - WIDTH) - x,
        Math.min(at.bottom(), window.bottom() - WIDTH) - y);
    Sheet.Builder out = new Sheet.Builder();
    new Kit(out, letters).focus(inside, RADIUS);
    return out.build();
  }
}
