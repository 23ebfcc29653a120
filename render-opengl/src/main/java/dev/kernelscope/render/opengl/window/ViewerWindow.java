package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.context.GlfwContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.view.Blend;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.view.FramePainter;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.lwjgl.glfw.GLFW;

/**
 * A window that plays a scene until it is closed. It draws when something changed and sleeps otherwise. Used by one
 * thread, which on macOS must be the first.
 */
public final class ViewerWindow implements AutoCloseable {

  /** Where the screen does not wait for its own refresh, this is as often as anything is drawn. */
  private static final double FRAME_SECONDS = 1.0 / 60;

  /** How often a message's end is looked for. */
  private static final double PATIENCE = 0.5;

  /** A pause of the machine is not played. */
  private static final double LONGEST_STEP = 0.25;

  private final GlfwContext context;
  private final long window;
  private final Session session;
  private final Pointer pointer;
  private final FramePainter painter;
  private final Look look;
  private final Screenshots screenshots;
  private Consumer<Session> afterFrame = s -> {};
  private LongConsumer frameTimes = nanoseconds -> {};
  private Frame frame;
  private Canvas canvas;
  private boolean changed = true;
  private boolean screenshotWanted;

  /**
   * Opens a window.
   *
   * @param width in screen coordinates
   * @param height in screen coordinates
   * @throws NoContextException without a display or a driver
   */
  public ViewerWindow(Scene scene, Shot start, Theme theme, int width, int height) throws NoContextException {
    context = GlfwContext.window("Kernelscope", width, height);
    window = context.handle();
    painter = new FramePainter();
    session = new Session(scene, start);
    pointer = new Pointer(session);
    look = new Look(theme);
    screenshots = new Screenshots();
    new Events(this).listen(window);
    GLFW.glfwSwapInterval(1);
  }

  /** For tests: is told the session after each drawn frame, while the frame can still be read. */
  void afterFrame(Consumer<Session> listener) {
    afterFrame = listener;
  }

  /** Tells the listener after each frame how many nanoseconds it took to draw. */
  public void frameTimes(LongConsumer listener) {
    frameTimes = listener;
  }

  /** Plays until the window is closed. */
  public void run() {
    draw();
    GLFW.glfwShowWindow(window);
    double last = GLFW.glfwGetTime();
    while (!GLFW.glfwWindowShouldClose(window)) {
      boolean awake = session.animated() || changed;
      if (awake) {
        GLFW.glfwWaitEventsTimeout(Math.max(0.0005, last + FRAME_SECONDS - GLFW.glfwGetTime()));
      } else if (session.waiting()) {
        GLFW.glfwWaitEventsTimeout(PATIENCE);
      } else {
        GLFW.glfwWaitEvents();
      }
      double now = GLFW.glfwGetTime();
      boolean noted = session.waiting();
      boolean animated = session.animated();
      session.advance(now, animated && awake ? Math.min(now - last, LONGEST_STEP) : 0);
      last = now;
      if (changed || animated || session.animated() || noted != session.waiting()) {
        draw();
      }
    }
  }

  /** Draws now: also while a window is being resized, when the loop stands still. */
  void draw() {
    measure();
    if (canvas.width() == 0 || canvas.height() == 0) {
      changed = false;
      return;
    }
    changed = false;
    long start = System.nanoTime();
    Blend blend = session.picture();
    frame = blend.nearest().frame();
    painter.draw(blend, session.transport(), look, canvas);
    if (session.help()) {
      SheetPainter.draw(painter.painter(), look, canvas.logicalWidth(), canvas.logicalHeight());
      painter.painter().flush();
    }
    afterFrame.accept(session);
    if (screenshotWanted) {
      screenshotWanted = false;
      session.say(screenshots.save(picture()));
      changed = true;
    }
    GLFW.glfwSwapBuffers(window);
    frameTimes.accept(System.nanoTime() - start);
  }

  /** The picture that was drawn last, read before it is shown. */
  Picture picture() {
    return new Picture(
        canvas.width(), canvas.height(), Framebuffer.readBoundRgb(canvas.width(), canvas.height()));
  }

  private void measure() {
    int[] width = new int[1];
    int[] height = new int[1];
    float[] screen = new float[1];
    GLFW.glfwGetFramebufferSize(window, width, height);
    GLFW.glfwGetWindowContentScale(window, screen, new float[1]);
    canvas = new Canvas(
        width[0], height[0], Layout.scale(width[0], height[0], screen[0]), Layout.Bars.NONE);
  }

  /** Logical pixels a screen coordinate: screens differ in both, see the notes on HiDPI in GLFW's manual. */
  private double pointerScale() {
    int[] width = new int[1];
    int[] height = new int[1];
    GLFW.glfwGetWindowSize(window, width, height);
    return width[0] == 0 ? 1 : canvas.logicalWidth() / width[0];
  }

  private Layout layout() {
    return FramePainter.layout(frame, canvas);
  }

  private DockLayout dock() {
    return DockLayout.of(painter.painter(), layout().dock());
  }

  void key(int key) {
    changed = true;
    Keys.press(key, session, new Keys.Host() {
      @Override
      public void screenshot() {
        screenshotWanted = true;
      }

      @Override
      public void quit() {
        GLFW.glfwSetWindowShouldClose(window, true);
      }
    });
  }

  void press(boolean shifted) {
    changed = true;
    pointer.press(shifted, GLFW.glfwGetTime(), frame, layout(), dock());
  }

  void release() {
    changed = true;
    pointer.release();
  }

  void move(double x, double y) {
    double scale = pointerScale();
    changed |= pointer.move(x * scale, y * scale, frame, dock());
  }

  void wheel(double steps) {
    changed = true;
    pointer.wheel(steps, layout());
  }

  @Override
  public void close() {
    painter.close();
    Events.forget(window);
    context.close();
  }
}
