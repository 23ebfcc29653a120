package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.render.opengl.look.Rect;

/**
 * The bar beside something of which a part is shown. Lengths are in whatever unit the content is counted in.
 *
 * @param track where its knob moves, in logical pixels
 * @param first where the shown part begins
 * @param shown how much is shown
 * @param all how much there is
 */
public record ScrollBar(Rect track, float first, float shown, float all) {

  /** No bar. */
  public static final ScrollBar NONE = new ScrollBar(Rect.EMPTY, 0, 0, 0);

  private static final float SMALLEST = 16;
  /** It is easier to catch than it is wide. */
  private static final float CATCH = 4;

  /** How far the content can be moved; 0 where all of it is shown. */
  public float scrollable() {
    return Math.max(0, all - shown);
  }

  /** Where its knob is. */
  public Rect knob() {
    float height = height();
    float y = scrollable() == 0 ? track.y() : track.y() + (track.height() - height) * first / scrollable();
    return new Rect(track.x(), y, track.width(), height);
  }

  private float height() {
    return all == 0 ? track.height() : Math.clamp(track.height() * shown / all, SMALLEST, Math.max(SMALLEST,
        track.height()));
  }

  /** Where the shown part begins when the knob's upper edge is there. */
  public float firstAt(double top) {
    float room = track.height() - height();
    return room <= 0 ? 0 : (float) Math.clamp((top - track.y()) / room, 0, 1) * scrollable();
  }

  /** Whether a pointer there takes it. */
  public boolean catches(double x, double y) {
    return scrollable() > 0 && track.grown(CATCH).contains(x, y);
  }
}
