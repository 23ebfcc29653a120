package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.text.Measure;
import java.util.Arrays;

/** What stands around the scene: laid out anew only when it shows something else, scrolled, its drawer open or shut. */
final class Dressing {

  private static final float LINE = 19;
  private static final float WHEEL = 40;

  private Surroundings laid = Surroundings.NONE;
  private Object known;
  private LiveFrame.Panel panel;
  private boolean drawer;
  private float scrolled;

  /** The surroundings of a frame. */
  Surroundings of(LiveFrame frame, Layout layout, Measure letters) {
    if (panel != frame.panel()) {
      // Somebody who asks for another panel wants to see it.
      drawer |= panel != null;
      panel = frame.panel();
      scrolled = 0;
    }
    float keys = frame.lesson().map(lesson -> lesson.scroll() * LINE).orElse(0f);
    Object now = new Shown(frame, layout, drawer, scrolled + keys);
    if (!now.equals(known)) {
      known = now;
      laid = Surroundings.of(frame, layout, drawer, Math.min(scrolled + keys, laid.scrollable()), letters);
      if (scrolled + keys > laid.scrollable()) {
        scrolled = Math.max(0, laid.scrollable() - keys);
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
    scrolled = Math.clamp(scrolled - (float) steps * WHEEL, 0, laid.scrollable());
    return true;
  }

  void toggleDrawer() {
    drawer = !drawer;
  }

  /**
   * All that the surroundings depend on; of the film's moment only the numbers panel shows anything.
   */
  private record Shown(Object parts, Layout layout, boolean drawer, float scrolled) {

    Shown(LiveFrame f, Layout layout, boolean drawer, float scrolled) {
      this(Arrays.asList(f.desk(), f.controls(), f.lesson(), f.panel(), f.typed(), f.refusal(), f.quiz(),
          f.view().mode(), f.frame().chapter(), f.frame().rows(), f.frame().columns(),
          f.frame().tip().map(t -> t.target()), f.frame().position().filters(),
          f.panel() == LiveFrame.Panel.NUMBERS ? f.frame() : null), layout, drawer,
          scrolled);
    }
  }
}
