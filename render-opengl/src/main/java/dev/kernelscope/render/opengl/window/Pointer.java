package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveEvent.Pointer.Kind;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.view.Hits;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the pointer does, in logical pixels: it turns, moves and magnifies the scene, which is about looking only; all
 * else is told.
 */
final class Pointer {

  private static final double DOUBLE_CLICK = 0.35;
  private static final double ZOOM_STEP = 1.12;

  /** A hand that shakes less than this share of the window's width still clicks. */
  private static final double STILL = 0.01;

  private final Orbit orbit;
  private final Consumer<LiveEvent> told;
  private Drag drag = Drag.NONE;
  private Optional<LiveTarget> pressed = Optional.empty();
  private Optional<LiveTarget> over = Optional.empty();
  private double pressX;
  private double pressY;
  private double x;
  private double y;
  private double lastClick = Double.NEGATIVE_INFINITY;

  private enum Drag {
    NONE,
    /** Turns as soon as it has gone far enough; else it was a click. */
    CLICK,
    TURN,
    PAN,
    /** On something that is pressed. */
    TARGET,
    /** Over whatever lies under it. */
    PAINT
  }

  Pointer(Orbit orbit, Consumer<LiveEvent> told) {
    this.orbit = orbit;
    this.told = told;
  }

  /** What lies under it, as far as it was told. */
  Optional<LiveTarget> over() {
    return over;
  }

  /** Where it is, in logical pixels from the left. */
  double x() {
    return x;
  }

  /** Where it is, in logical pixels from above. */
  double y() {
    return y;
  }

  /**
   * A button goes down.
   *
   * @param other whether Shift is held, or another button than the left one is used
   * @param seconds of a steady clock
   */
  void press(boolean other, double seconds, Hits hits) {
    pressX = x;
    pressY = y;
    boolean paints = !other && hits.paintsAt(x, y);
    if (paints || !hits.inScene(x, y)) {
      pressed = other ? Optional.empty() : hits.at(x, y);
      drag = paints ? Drag.PAINT : pressed.isPresent() ? Drag.TARGET : Drag.NONE;
      pressed.ifPresent(target -> told.accept(new LiveEvent.Pointer(Kind.PRESS, pressed)));
    } else if (other) {
      take(Drag.PAN);
    } else if (seconds - lastClick < DOUBLE_CLICK) {
      lastClick = Double.NEGATIVE_INFINITY;
      orbit.recentre();
      told.accept(new LiveEvent.Looked(orbit.told()));
    } else {
      lastClick = seconds;
      drag = Drag.CLICK;
    }
  }

  private void take(Drag kind) {
    drag = kind;
    orbit.hold(true);
  }

  /** The pointer goes somewhere. */
  void move(double toX, double toY, Hits hits) {
    double dx = toX - x;
    double dy = toY - y;
    x = toX;
    y = toY;
    if (drag == Drag.CLICK && Math.hypot(x - pressX, y - pressY) > STILL * hits.layout().width()) {
      // Tables have no other side.
      take(orbit.mode() == View.Mode.NUMBERS ? Drag.PAN : Drag.TURN);
      dx = x - pressX;
      dy = y - pressY;
    }
    switch (drag) {
      case TURN -> orbit.turn(dx, dy);
      case PAN -> orbit.pan(dx / hits.layout().scene().height(), dy / hits.layout().scene().height());
      case TARGET -> told.accept(new LiveEvent.Pointer(Kind.DRAG,
          pressed.map(p -> hits.slid(p, x).orElse(p)), y - pressY));
      case PAINT -> told.accept(new LiveEvent.Pointer(Kind.DRAG, hits.at(x, y), y - pressY));
      case NONE -> hover(hits);
      case CLICK -> { }
    }
    if (drag == Drag.TURN || drag == Drag.PAN) {
      told.accept(new LiveEvent.Looked(orbit.told()));
    }
  }

  /** Looks what lies under it now; also when it rests, and the picture has changed. */
  void hover(Hits hits) {
    Optional<LiveTarget> now = drag == Drag.NONE ? hits.at(x, y) : over;
    if (!now.equals(over)) {
      over = now;
      told.accept(new LiveEvent.Pointer(Kind.HOVER, over));
    }
  }

  /** The buttons are up again. */
  void release(Hits hits) {
    switch (drag) {
      case TURN, PAN -> orbit.hold(false);
      case CLICK -> told.accept(new LiveEvent.Pointer(Kind.PRESS, hits.at(x, y)));
      case TARGET, PAINT -> told.accept(new LiveEvent.Pointer(Kind.RELEASE, hits.at(x, y)));
      case NONE -> { }
    }
    drag = Drag.NONE;
  }

  /** The wheel turns; positive is away from the user. */
  void wheel(double steps, Hits hits) {
    Rect scene = hits.layout().scene();
    if (hits.inScene(x, y) && scene.contains(x, y)) {
      double fromMiddleX = (x - scene.x() - scene.width() / 2) / scene.height();
      double fromMiddleY = (y - scene.y() - scene.height() / 2) / scene.height();
      orbit.zoom(Math.pow(ZOOM_STEP, steps), fromMiddleX, fromMiddleY);
      told.accept(new LiveEvent.Looked(orbit.told()));
    } else if (steps != 0) {
      told.accept(new LiveEvent.Pointer(steps > 0 ? Kind.WHEEL_UP : Kind.WHEEL_DOWN, hits.at(x, y)));
    }
  }
}
