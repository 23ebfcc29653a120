package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.GlfwContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.export.Png;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.view.Blend;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.view.FramePainter;
import dev.kernelscope.render.opengl.view.Hits;
import dev.kernelscope.render.opengl.view.Sight;
import dev.kernelscope.render.opengl.view.Unlabelled;
import dev.kernelscope.render.opengl.view.Viewpoint;
import dev.kernelscope.render.opengl.widget.SheetPainter;
import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;

/** A window of the desktop. */
public final class GlWindow implements LiveWindow {

  /** Where something moves by itself, this is as long as anybody waits. */
  private static final double FRAME_SECONDS = 1.0 / 60;

  private final GlfwContext context;
  private final long window;
  private final FramePainter painter;
  private final Dressing dressing = new Dressing();
  private final Hints hints;
  private final StandingSheet standing;
  private final Events events = new Events();
  private final Orbit orbit;
  private final Pointer pointer;
  private Look look;
  private Canvas canvas;
  private Pair shown;
  private Sight lastSight;
  /** The picture before the last change of place, for a fade. */
  private Sight leftSight;
  private boolean visible;
  private boolean exposed;
  private boolean moved;

  /**
   * What is to be seen.
   *
   * @param from what goes
   * @param to what comes
   * @param share how much of {@code to} is there
   */
  private record Pair(LiveFrame from, LiveFrame to, double share) {

    LiveFrame nearest() {
      return share < 0.5 ? from : to;
    }
  }

  /**
   * Opens a window, which is shown with its first frame.
   *
   * @param width in screen coordinates
   * @param height in screen coordinates
   * @param calm whether the camera cross-fades instead of moving
   * @throws NoContextException without a display or a driver
   * @throws IllegalStateException if the driver refuses a shader, or a file of the program is missing
   */
  public GlWindow(Theme theme, int width, int height, boolean calm) throws NoContextException {
    context = GlfwContext.window("Kernelscope", width, height);
    window = context.handle();
    try {
      painter = new FramePainter();
      standing = new StandingSheet();
    } catch (LinkageError | IllegalStateException e) {
      context.close();
      throw e;
    }
    look = new Look(theme);
    orbit = new Orbit(calm);
    pointer = new Pointer(orbit, events::add);
    hints = new Hints(pointer);
    events.listen(window, new Input());
    GLFW.glfwSwapInterval(1);
  }

  @Override
  public void draw(LiveFrame frame) {
    fade(frame, frame, 1);
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share) {
    boolean first = shown == null;
    boolean other = !first && shown.nearest().view().mode() != to.view().mode();
    shown = new Pair(from, to, share);
    if (other) {
      leftSight = lastSight;
    }
    orbit.at(GLFW.glfwGetTime());
    orbit.follow(to.view(), to.frame().stage().camera());
    redraw();
    if (!visible) {
      visible = true;
      GLFW.glfwShowWindow(window);
    }
  }

  private void redraw() {
    measure();
    exposed = false;
    moved = orbit.changing();
    if (shown == null || canvas.width() == 0 || canvas.height() == 0) {
      return;
    }
    paint();
    GLFW.glfwSwapBuffers(window);
    pointer.hover(hits());
  }

  private void paint() {
    LiveFrame nearest = shown.nearest();
    Layout layout = FramePainter.layout(nearest.frame(), canvas);
    Viewpoint viewpoint = orbit.viewpoint(layout.scene().height());
    Blend blend = new Blend(new Sight(Unlabelled.of(shown.from().frame()), viewpoint),
        new Sight(Unlabelled.of(shown.to().frame()), viewpoint), shown.share());
    if (orbit.arrived() < 1) {
      // A change of place is faster than any film, so that it goes before a fade of the film.
      Sight left = leftSight == null ? blend.nearest() : leftSight;
      blend = new Blend(new Sight(left.frame(), orbit.left(layout.scene().height())), blend.nearest(), orbit.arrived());
    } else {
      leftSight = null;
    }
    lastSight = blend.to();
    painter.draw(blend, new Transport(nearest.play(), note(nearest)), look, canvas);
    SheetPainter sheets = new SheetPainter(painter.painter(), look);
    Surroundings around = dressing.of(nearest, layout, painter.painter());
    standing.draw(sheets, around, look, canvas);
    if (nearest.help().isPresent()) {
      HelpPainter.draw(painter.painter(), look, nearest.help().get(), canvas.logicalWidth(), canvas.logicalHeight());
      painter.painter().flush();
    } else {
      Rect all = new Rect(0, 0, canvas.logicalWidth(), canvas.logicalHeight());
      sheets.draw(hints.due(nearest, around, all, painter.painter(), GLFW.glfwGetTime()), canvas.height());
    }
  }

  private static String note(LiveFrame frame) {
    if (frame.typed().isPresent()) {
      return "new value " + frame.typed().get() + "_";
    }
    return frame.message().isEmpty() && !frame.play().playing() ? "paused" : frame.message();
  }

  @Override
  public boolean stale() {
    orbit.at(GLFW.glfwGetTime());
    return exposed || moved || orbit.changing() || hints.stale(GLFW.glfwGetTime());
  }

  @Override
  public List<LiveEvent> events(long milliseconds) {
    double wait = Math.min(milliseconds / 1000.0, hints.remaining(GLFW.glfwGetTime()) + 0.001);
    wait = stale() ? Math.min(wait, FRAME_SECONDS) : wait;
    if (events.isEmpty() && wait > 0) {
      GLFW.glfwWaitEventsTimeout(wait);
    } else {
      GLFW.glfwPollEvents();
    }
    if (GLFW.glfwWindowShouldClose(window)) {
      events.add(LiveEvent.END);
    }
    return events.take().stream().filter(event -> !ownBusiness(event)).toList();
  }

  /** Colours and the drawer are about looking only. */
  private boolean ownBusiness(LiveEvent event) {
    if (!(event instanceof LiveEvent.Pointer p) || p.kind() != LiveEvent.Pointer.Kind.PRESS || p.target().isEmpty()) {
      return false;
    }
    if (p.target().get().equals(new LiveTarget.Button(LiveTarget.Command.THEME))) {
      look = new Look(look.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
      exposed = true;
      return true;
    }
    if (p.target().get().equals(new LiveTarget.Button(LiveTarget.Command.DRAWER))) {
      dressing.toggleDrawer();
      exposed = true;
      return true;
    }
    return false;
  }

  @Override
  public byte[] png() {
    return Png.encode(picture());
  }

  /** The last frame, drawn once more: what was shown cannot be read any more. */
  Picture picture() {
    measure();
    paint();
    return new Picture(canvas.width(), canvas.height(), Framebuffer.readBoundRgb(canvas.width(), canvas.height()));
  }

  private void measure() {
    int[] width = new int[1];
    int[] height = new int[1];
    float[] screen = new float[1];
    GLFW.glfwGetFramebufferSize(window, width, height);
    GLFW.glfwGetWindowContentScale(window, screen, new float[1]);
    float scale = Layout.scale(width[0], height[0], screen[0]);
    Layout.Bars bars = shown == null ? Layout.Bars.NONE : Surroundings.bars(shown.nearest(), width[0] / scale);
    canvas = new Canvas(width[0], height[0], scale, bars);
  }

  /** Logical pixels a screen coordinate: screens differ in both, see the notes on HiDPI in GLFW's manual. */
  private double pointerScale() {
    int[] width = new int[1];
    int[] height = new int[1];
    GLFW.glfwGetWindowSize(window, width, height);
    return width[0] == 0 ? 1 : canvas.logicalWidth() / width[0];
  }

  private Hits hits() {
    Layout layout = FramePainter.layout(lastSight.frame(), canvas);
    DockLayout dock = DockLayout.of(painter.painter(), layout.dock());
    Optional<InsetLayout> card =
        lastSight.frame().inset().map(inset -> InsetLayout.of(painter.painter(), inset, layout.scene()));
    return new Hits(lastSight, layout, new DockTargets(lastSight.frame().dock(), dock), dressing.laid().sheet(), card,
        shown.nearest().desk().brush().isPresent());
  }

  @Override
  public void close() {
    standing.close();
    painter.close();
    Events.forget(window);
    context.close();
  }

  /** The events that need to know what is shown. */
  private final class Input implements Events.Host {

    @Override
    public void press(boolean other) {
      if (lastSight != null) {
        pointer.press(other, GLFW.glfwGetTime(), hits());
      }
    }

    @Override
    public void release() {
      if (lastSight != null) {
        pointer.release(hits());
      }
    }

    @Override
    public void move(double x, double y) {
      if (lastSight != null) {
        double scale = pointerScale();
        pointer.move(x * scale, y * scale, hits());
        exposed |= hints.moved(dressing.laid().sheet(), GLFW.glfwGetTime());
      }
    }

    @Override
    public void wheel(double steps) {
      if (lastSight != null) {
        if (dressing.wheel(steps, pointer.x(), pointer.y())) {
          exposed = true;
        } else {
          pointer.wheel(steps, hits());
        }
      }
    }

    /** Also while a window is being resized, when nobody asks for events. */
    @Override
    public void exposed() {
      redraw();
      exposed = true;
    }
  }
}
