package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.context.GlfwContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.export.Png;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.view.Hits;
import dev.kernelscope.render.opengl.widget.Spot;
import dev.kernelscope.render.opengl.window.Picturing.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;

/** A window of the desktop. */
public final class GlWindow implements LiveWindow {

  /** Where something moves by itself, this is as long as anybody waits. */
  private static final double FRAME_SECONDS = 1.0 / 60;

  private final GlfwContext context;
  private final long window;
  private final Screen screen;
  private final Dressing dressing = new Dressing();
  private final Keyboard keyboard = new Keyboard();
  private final Darkroom darkroom = new Darkroom();
  private final Events events = new Events();
  private final Hints hints;
  private final Glow glow = new Glow();
  private final Orbit orbit;
  private final Pointer pointer;
  private final Grasp hand;
  private final Picturing picturing;
  private Canvas canvas;
  private Pair shown;
  private boolean visible;
  private boolean exposed;
  private boolean moved;

  /**
   * Opens a window, which is shown with its first frame.
   *
   * @param theme its colours, as long as no frame says otherwise
   * @param width in screen coordinates
   * @param height in screen coordinates
   * @param calm whether the camera cross-fades instead of moving, as long as no frame says otherwise
   * @throws NoContextException without a display or a driver
   * @throws IllegalStateException if the driver refuses a shader, or a file of the program is missing
   */
  public GlWindow(Theme theme, int width, int height, boolean calm) throws NoContextException {
    context = GlfwContext.window("Kernelscope", width, height);
    window = context.handle();
    screen = new Screen(window);
    orbit = new Orbit(calm);
    pointer = new Pointer(orbit, events::add);
    hints = new Hints(pointer);
    hand = new Grasp(pointer, dressing, hints, glow);
    picturing = begun(theme);
    events.listen(window, new Input());
    GLFW.glfwSwapInterval(1);
  }

  /** Shaders are compiled here: where that fails nothing of the window is left. */
  private Picturing begun(Theme theme) {
    try {
      return new Picturing(theme, dressing, hints, glow, orbit);
    } catch (LinkageError | IllegalStateException e) {
      context.close();
      throw e;
    }
  }

  @Override
  public void draw(LiveFrame frame) {
    fade(frame, frame, 1);
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share) {
    boolean first = shown == null;
    if (!first && shown.nearest().view().mode() != to.view().mode()) {
      picturing.leave();
    }
    shown = new Pair(from, to, share);
    if (to.desk().shell().theme().isPresent()) {
      orbit.fades(to.desk().shell().calm());
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
    canvas = screen.canvas(shown == null ? null : shown.nearest());
    exposed = false;
    moved = orbit.changing();
    if (shown == null || canvas.width() == 0 || canvas.height() == 0) {
      return;
    }
    paint();
    GLFW.glfwSwapBuffers(window);
    pointer.hover(hits());
    exposed |= glow.moved(hits(), pointer.x(), pointer.y());
  }

  private void paint() {
    picturing.paint(shown, canvas, keyboard.focus(), GLFW.glfwGetTime());
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
    darkroom.serve();
    if (GLFW.glfwWindowShouldClose(window)) {
      events.add(LiveEvent.END);
    }
    List<LiveEvent> told = new ArrayList<>();
    events.take().forEach(event -> told.addAll(meant(event)));
    return told;
  }

  /** Keys that walk through the controls are about looking only; a pointer that presses takes the focus away. */
  private List<LiveEvent> meant(LiveEvent event) {
    if (shown == null || !picturing.begun()) {
      return List.of(event);
    }
    if (event instanceof LiveEvent.Pointer p && p.kind() == LiveEvent.Pointer.Kind.PRESS) {
      exposed |= keyboard.focus().isSet();
      keyboard.focus().clear();
    }
    if (!(event instanceof LiveEvent.Key key)) {
      return List.of(event);
    }
    boolean before = keyboard.focus().isSet();
    List<Spot> stops = picturing.stops(canvas);
    List<LiveEvent> told = keyboard.pressed(key.name(), stops, shown.nearest());
    if (before || keyboard.focus().isSet()) {
      exposed = true;
      keyboard.focus().ring(stops).ifPresent(dressing::reveal);
    }
    return told;
  }

  @Override
  public Optional<LiveTarget> at(double x, double y) {
    double scale = screen.pointerScale(canvas);
    return picturing.begun() ? hits().at(x * scale, y * scale) : Optional.empty();
  }

  @Override
  public byte[] png() {
    return Png.encode(picture());
  }

  /** The last frame, drawn once more: what was shown cannot be read any more. */
  Picture picture() {
    canvas = screen.canvas(shown.nearest());
    paint();
    return new Picture(canvas.width(), canvas.height(), Framebuffer.readBoundRgb(canvas.width(), canvas.height()));
  }

  @Override
  public Optional<Renderer> pictures() {
    return Optional.of(darkroom);
  }

  @Override
  public Optional<LivePlace> place() {
    return Optional.of(screen.place());
  }

  @Override
  public void place(LivePlace place) {
    screen.place(place);
  }

  private Hits hits() {
    return picturing.hits(shown.nearest(), canvas);
  }

  @Override
  public void close() {
    darkroom.close();
    picturing.close();
    Events.forget(window);
    context.close();
  }

  /** The events that need to know what is shown. */
  private final class Input implements Events.Host {

    @Override
    public void press(boolean other) {
      if (picturing.begun()) {
        exposed |= hand.press(other, GLFW.glfwGetTime(), hits());
      }
    }

    @Override
    public void release() {
      if (picturing.begun()) {
        hand.release(hits());
      }
    }

    @Override
    public void move(double x, double y) {
      if (picturing.begun()) {
        double scale = screen.pointerScale(canvas);
        exposed |= hand.move(x * scale, y * scale, GLFW.glfwGetTime(), hits());
      }
    }

    @Override
    public void wheel(double steps) {
      if (picturing.begun()) {
        exposed |= hand.wheel(steps, hits());
      }
    }

    /** Also while a window is being resized, when nobody asks for events. */
    @Override
    public void exposed() {
      redraw();
      exposed = true;
    }

    @Override
    public void placed() {
      screen.moved();
    }
  }
}
