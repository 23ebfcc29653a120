package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.view.Canvas;
import org.lwjgl.PointerBuffer;
import org.lwjgl.glfw.GLFW;

/** Where a window is on its screen, and how large. */
final class Screen {

  /** So much of a window is to be seen on some screen, or it is left where the system put it. */
  private static final int SEEN = 64;

  private final long window;
  private LivePlace normal;
  /** The window's width in screen coordinates when its pixels were counted last. */
  private int across;

  Screen(long window) {
    this.window = window;
  }

  /** The window's pixels, with the bars that a frame has around it; null stands for none. */
  Canvas canvas(LiveFrame frame) {
    int[] width = new int[1];
    int[] height = new int[1];
    float[] screen = new float[1];
    GLFW.glfwGetWindowSize(window, width, height);
    across = width[0];
    GLFW.glfwGetFramebufferSize(window, width, height);
    GLFW.glfwGetWindowContentScale(window, screen, new float[1]);
    float scale = Layout.scale(width[0], height[0], screen[0]);
    Layout.Bars bars = frame == null ? Layout.Bars.NONE : Surroundings.bars(frame, width[0] / scale);
    return new Canvas(width[0], height[0], scale, bars);
  }

  /**
   * Logical pixels a screen coordinate: screens differ in both, see the notes on HiDPI in GLFW's manual. Of the time
   * when the canvas was asked for: the system need not be asked at each movement of the pointer.
   */
  double pointerScale(Canvas canvas) {
    return across == 0 ? 1 : canvas.logicalWidth() / across;
  }

  /** Where it stands; what it goes back to, where it fills its screen. */
  LivePlace place() {
    boolean maximized = GLFW.glfwGetWindowAttrib(window, GLFW.GLFW_MAXIMIZED) == GLFW.GLFW_TRUE;
    LivePlace now = measured(maximized);
    return maximized && normal != null
        ? new LivePlace(normal.x(), normal.y(), normal.width(), normal.height(), true) : now;
  }

  /** Remembers where it stands while it does not fill its screen. */
  void moved() {
    if (GLFW.glfwGetWindowAttrib(window, GLFW.GLFW_MAXIMIZED) != GLFW.GLFW_TRUE) {
      normal = measured(false);
    }
  }

  private LivePlace measured(boolean maximized) {
    int[] width = new int[1];
    int[] height = new int[1];
    int[] x = new int[1];
    int[] y = new int[1];
    GLFW.glfwGetWindowSize(window, width, height);
    GLFW.glfwGetWindowPos(window, x, y);
    return new LivePlace(x[0], y[0], Math.max(1, width[0]), Math.max(1, height[0]), maximized);
  }

  /** Puts it there; a place on a screen that is gone is left out. */
  void place(LivePlace place) {
    GLFW.glfwSetWindowSize(window, place.width(), place.height());
    if (seen(place)) {
      GLFW.glfwSetWindowPos(window, place.x(), place.y());
    }
    normal = place;
    if (place.maximized()) {
      GLFW.glfwMaximizeWindow(window);
    }
  }

  private static boolean seen(LivePlace p) {
    PointerBuffer monitors = GLFW.glfwGetMonitors();
    for (int i = 0; monitors != null && i < monitors.limit(); i++) {
      int[] x = new int[1];
      int[] y = new int[1];
      int[] width = new int[1];
      int[] height = new int[1];
      GLFW.glfwGetMonitorWorkarea(monitors.get(i), x, y, width, height);
      if (p.x() + p.width() >= x[0] + SEEN && p.x() <= x[0] + width[0] - SEEN && p.y() >= y[0]
          && p.y() <= y[0] + height[0] - SEEN) {
        return true;
      }
    }
    return false;
  }
}
