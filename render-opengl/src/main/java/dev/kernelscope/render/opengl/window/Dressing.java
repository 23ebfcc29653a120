package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.widget.ScrollBar;
import java.util.Arrays;

/** What stands around the scene: laid out anew only when it shows something else, and scrolled. */
final class Dressing {

  private static final float LINE = 19;
  private static final float WHEEL = 40;
  /** What the panel has above and below what moves. */
  private static final float TABS = 46;
  private static final float FOOT = 100;
  private static final float MARGIN = 8;

  private Surroundings laid = Surroundings.NONE;
  private Object known;
  private LiveFrame.Panel panel;
  private float scrolled;
  /** What keys of the session scroll, beyond that. */
  private float keys;
  /** Where in the bar's knob the pointer holds it; not a number while it does not. */
  private double grip = Double.NaN;

  /** The surroundings of a frame. */
  Surroundings of(LiveFrame frame, Layout layout, Measure letters) {
    if (panel != frame.panel()) {
      panel = frame.panel();
      scrolled = 0;
    }
    keys = frame.lesson().map(lesson -> lesson.scroll() * LINE).orElse(0f);
    boolean drawer = frame.desk().shell().drawer();
    Object now = new Shown(frame, layout, scrolled + keys);
    if (!now.equals(known)) {
      known = now;
      laid = Surroundings.of(frame, layout, drawer, Math.min(scrolled + keys, laid.scrollable()), letters);
      if (scrolled + keys > laid.scrollable()) {
        scrolled = laid.scrollable() - keys;
        laid = Surroundings.of(frame, layout, drawer, Math.min(scrolled + keys, laid.scrollable()), letters);
      }
    }
    return laid;
  }

  /** The surroundings as they were laid out last. */
  Surroundings laid() {
    return laid;
  }

  /** Moves the panel's content where the wheel turns over it; whether it did. */
  boolean wheel(double steps, double x, double y) {
    if (laid.scrollable() == 0 || !laid.panel().contains(x, y)) {
      return false;
    }
    scrolled = Math.clamp(scrolled + keys - (float) steps * WHEEL, 0, laid.scrollable()) - keys;
    return true;
  }

  /** Takes the bar beside the panel's content where a button goes down on it; whether it did. */
  boolean grab(double x, double y) {
    ScrollBar bar = laid.bar();
    if (!bar.catches(x, y)) {
      return false;
    }
    Rect knob = bar.knob();
    boolean held = y >= knob.y() && y <= knob.bottom();
    grip = held ? y - knob.y() : knob.height() / 2;
    return pull(y);
  }

  /** Moves the content with the pointer while that holds the bar; whether it does. */
  boolean pull(double y) {
    if (Double.isNaN(grip)) {
      return false;
    }
    scrolled = laid.bar().firstAt(y - grip) - keys;
    return true;
  }

  /** The pointer lets the bar go. */
  void letGo() {
    grip = Double.NaN;
  }

  /** Moves the panel's content so that a place in it is seen. */
  void reveal(Rect at) {
    Rect panel = laid.panel();
    if (laid.scrollable() == 0 || at.x() < panel.x() || at.bottom() <= panel.y() + TABS) {
      return;
    }
    float top = panel.y() + TABS + MARGIN;
    float bottom = panel.bottom() - FOOT;
    if (at.y() < top) {
      scrolled = Math.max(0, scrolled - (top - at.y()));
    } else if (at.bottom() > bottom && at.bottom() < panel.bottom() + laid.scrollable()) {
      scrolled = Math.min(laid.scrollable(), scrolled + at.bottom() - bottom);
    }
  }

  /**
   * All that the surroundings depend on; of the film's moment only the numbers panel and a training's batch show
   * anything.
   */
  private record Shown(Object parts, Layout layout, float scrolled) {

    Shown(LiveFrame f, Layout layout, float scrolled) {
      this(Arrays.asList(f.desk(), f.controls(), f.lesson(), f.panel(), f.typed(), f.refusal(), f.quiz(),
          f.view().mode(), f.frame().chapter(), f.frame().rows(), f.frame().columns(),
          f.frame().tip().map(t -> t.target()), f.frame().position().filters(), f.frame().samples(),
          f.panel() == LiveFrame.Panel.NUMBERS ? f.frame() : null), layout, scrolled);
    }
  }
}
