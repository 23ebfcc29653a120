package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.timeline.ReducedMotion;
import dev.kernelscope.render.opengl.view.Viewpoint;

/**
 * The camera that a user holds: turned and moved at once by the pointer, and on its way for a moment after a key. Times
 * are seconds of any steady clock.
 */
final class Orbit {

  private static final double SECONDS = 0.45;
  private static final double FADE = ReducedMotion.FADE;
  private static final double DEGREES_A_PIXEL = 0.3;

  /**
   * Where the camera is.
   *
   * @param azimuth in degrees
   * @param elevation in degrees
   * @param zoom magnification after fitting
   * @param panX to the right, in shares of the height of the scene's area
   * @param panY down, in the same shares
   */
  record Pose(double azimuth, double elevation, double zoom, double panX, double panY) {

    Pose towards(Pose end, double share) {
      return new Pose(
          mix(azimuth, end.azimuth, share),
          mix(elevation, end.elevation, share),
          zoom * Math.pow(end.zoom / zoom, share),
          mix(panX, end.panX, share),
          mix(panY, end.panY, share));
    }

    private static double mix(double from, double to, double share) {
      return from + (to - from) * share;
    }
  }

  private boolean fades;
  private View.Mode mode = View.Mode.PERSPECTIVE;
  /** What was followed last, or told by hand. */
  private View known;
  private Camera suggested;
  private Pose from;
  private Pose to;
  private View.Mode leftMode;
  private Pose left;
  private double begun = Double.NEGATIVE_INFINITY;
  private double now;
  private boolean held;

  /** A camera that has not looked at anything; {@code fades} if it cross-fades instead of moving. */
  Orbit(boolean fades) {
    this.fades = fades;
  }

  /** Whether it cross-fades from now on; a way that has begun is at its end. */
  void fades(boolean calm) {
    if (calm != fades) {
      fades = calm;
      begun = Double.NEGATIVE_INFINITY;
    }
  }

  /**
   * Looks as somebody wants to look, on its way there for a moment; at once the first time, and where the pointer has
   * brought it there already.
   *
   * @param camera the scene's own
   */
  void follow(View view, Camera camera) {
    if (view.equals(known) && camera.equals(suggested)) {
      return;
    }
    boolean first = known == null;
    boolean same = view.equals(known) && !Double.isNaN(view.azimuth()) && !Double.isNaN(view.elevation());
    known = view;
    suggested = camera;
    Camera start = view.camera(camera);
    Pose end = new Pose(start.azimuth(), start.elevation(), view.zoom(), view.right(), view.down());
    if (first) {
      mode = view.mode();
      left = end;
      leftMode = mode;
      set(end);
    } else if (!same) {
      go(view.mode(), end);
    }
  }

  /** Lets the clock go on. */
  void at(double seconds) {
    now = seconds;
  }

  /** Whether the picture changes because of it: it is on its way, or one place gives way to another. */
  boolean changing() {
    return now - begun < (fades ? FADE : SECONDS);
  }

  /** The place that gives way, while {@link #arrived} is below 1, in an area of that height. */
  Viewpoint left(float height) {
    return viewpoint(leftMode, left, height, false);
  }

  /** How much of the new place is to be seen where a cross-fade stands for the way to it, from 0 to 1. */
  double arrived() {
    return fades && changing() ? (now - begun) / FADE : 1;
  }

  private Pose pose() {
    double t = !fades && changing() ? (now - begun) / SECONDS : 1;
    double eased = t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    return from.towards(to, eased);
  }

  /** What to draw with in an area of that height, in logical pixels. */
  Viewpoint viewpoint(float height) {
    return viewpoint(mode, pose(), height, held || !fades && changing());
  }

  private static Viewpoint viewpoint(View.Mode mode, Pose p, float height, boolean moving) {
    View view = new View(mode, p.azimuth(), p.elevation(), p.zoom());
    return new Viewpoint(view, (float) p.panX() * height, (float) p.panY() * height, moving);
  }

  /** Where the pointer has brought it; following that moves nothing. */
  View told() {
    known = new View(mode, to.azimuth(), to.elevation(), to.zoom(), to.panX(), to.panY());
    return known;
  }

  View.Mode mode() {
    return mode;
  }

  /** The pointer takes hold of the camera, or lets it go. */
  void hold(boolean taken) {
    set(pose());
    held = taken;
  }

  private void set(Pose pose) {
    from = pose;
    to = pose;
    begun = Double.NEGATIVE_INFINITY;
  }

  private void go(View.Mode how, Pose end) {
    left = pose();
    leftMode = mode;
    mode = how;
    from = left;
    // The shorter way around.
    double azimuth = left.azimuth() + Math.IEEEremainder(end.azimuth() - left.azimuth(), 360);
    to = new Pose(azimuth, end.elevation(), end.zoom(), end.panX(), end.panY());
    begun = now;
  }

  /** Turns by a movement of the pointer, in logical pixels. */
  void turn(double dx, double dy) {
    Pose p = pose();
    double elevation = Math.clamp(p.elevation() + dy * DEGREES_A_PIXEL, -Camera.STEEPEST, Camera.STEEPEST);
    set(new Pose(p.azimuth() - dx * DEGREES_A_PIXEL, elevation, p.zoom(), p.panX(), p.panY()));
  }

  /** Moves the scene with the pointer, in shares of the height of its area. */
  void pan(double dx, double dy) {
    Pose p = pose();
    set(new Pose(p.azimuth(), p.elevation(), p.zoom(), p.panX() + dx, p.panY() + dy));
  }

  /**
   * Magnifies about a place, which stays where it is.
   *
   * @param x to the right of the middle of the scene, in shares of the height of its area
   * @param y below it, in the same shares
   */
  void zoom(double factor, double x, double y) {
    Pose p = pose();
    double zoom = Math.clamp(p.zoom() * factor, 0.2, 20);
    double applied = zoom / p.zoom();
    set(new Pose(p.azimuth(), p.elevation(), zoom, x - (x - p.panX()) * applied, y - (y - p.panY()) * applied));
  }

  /** Brings the scene back to the middle, as large as fits. */
  void recentre() {
    go(mode, new Pose(to.azimuth(), to.elevation(), 1, 0, 0));
  }
}
