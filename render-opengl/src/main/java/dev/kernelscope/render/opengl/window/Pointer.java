package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;

/** What the pointer does, in logical pixels: it turns, moves and magnifies the scene, and works the dock. */
final class Pointer {

  private static final double DOUBLE_CLICK = 0.35;
  private static final double ZOOM_STEP = 1.12;

  /** The timeline is easier to catch than its thin bars are high. */
  private static final float CATCH = 6;

  private final Session session;
  private Drag drag = Drag.NONE;
  private double x;
  private double y;
  private double lastClick = Double.NEGATIVE_INFINITY;

  private enum Drag {
    NONE,
    TURN,
    PAN,
    PHASES,
    TICKS,
    SPEED
  }

  Pointer(Session session) {
    this.session = session;
  }

  /**
   * A button goes down.
   *
   * @param shifted whether Shift is held, or another button than the left one is used
   * @param seconds of a steady clock
   */
  void press(boolean shifted, double seconds, Frame frame, Layout layout, DockLayout dock) {
    if (layout.dock().contains(x, y)) {
      pressDock(frame.dock(), dock);
    } else if (layout.scene().contains(x, y) || layout.heading().contains(x, y)) {
      if (!shifted && seconds - lastClick < DOUBLE_CLICK) {
        session.orbit().recentre();
        lastClick = Double.NEGATIVE_INFINITY;
        return;
      }
      lastClick = seconds;
      // Tables have no other side.
      drag = shifted || session.orbit().mode() == View.Mode.NUMBERS ? Drag.PAN : Drag.TURN;
      session.orbit().hold(true);
    }
  }

  private void pressDock(Dock film, DockLayout dock) {
    for (DockLayout.Button button : DockLayout.Button.values()) {
      if (dock.button(button).contains(x, y)) {
        click(button);
        return;
      }
    }
    for (Transport.Step step : Transport.Step.values()) {
      if (dock.roomy() && dock.step(step).contains(x, y)) {
        session.stepBy(step);
        return;
      }
    }
    if (dock.roomy() && dock.slider().contains(x, y)) {
      drag = Drag.SPEED;
    } else if (caught(dock.bar())) {
      drag = Drag.PHASES;
    } else if (caught(dock.ticks())) {
      drag = Drag.TICKS;
    }
    scrub(film, dock);
  }

  private boolean caught(Rect rect) {
    return rect.grown(CATCH).contains(x, y);
  }

  private void click(DockLayout.Button button) {
    switch (button) {
      case TO_START -> session.toStart();
      case STEP_BACK -> session.step(-1);
      case PLAY -> session.player().togglePlay();
      case STEP_ON -> session.step(1);
      case REVERSE -> session.player().toggleReverse();
      case LOOP -> session.player().setLoop(!session.player().loop());
    }
  }

  /** The pointer goes somewhere; whether that changes the picture. */
  boolean move(double toX, double toY, Frame frame, DockLayout dock) {
    double dx = toX - x;
    double dy = toY - y;
    x = toX;
    y = toY;
    switch (drag) {
      case TURN -> session.orbit().turn(dx, dy);
      case PAN -> session.orbit().pan(dx, dy);
      case PHASES, TICKS, SPEED -> scrub(frame.dock(), dock);
      case NONE -> {
        return false;
      }
    }
    return true;
  }

  private void scrub(Dock film, DockLayout dock) {
    switch (drag) {
      case PHASES -> session.scrubStep(dock.shareAt((float) x));
      case TICKS -> {
        double place = dock.placeAt(film, (float) x);
        session.scrubTo((int) place, place - (int) place);
      }
      case SPEED -> session.player().setSpeed(dock.speed((float) x));
      default -> {
        // Not on the timeline.
      }
    }
  }

  /** The buttons are up again. */
  void release() {
    if (drag == Drag.TURN || drag == Drag.PAN) {
      session.orbit().hold(false);
    }
    drag = Drag.NONE;
  }

  /** The wheel turns; positive is away from the user. */
  void wheel(double steps, Layout layout) {
    Rect scene = layout.scene();
    if (scene.contains(x, y)) {
      double fromMiddleX = x - scene.x() - scene.width() / 2;
      double fromMiddleY = y - scene.y() - scene.height() / 2;
      session.orbit().zoom(Math.pow(ZOOM_STEP, steps), fromMiddleX, fromMiddleY);
    }
  }
}
