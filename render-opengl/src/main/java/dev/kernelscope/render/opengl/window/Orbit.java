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
   * @param panX logical pixels to the right
   * @param panY logical pixels down
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

  private final Camera suggested;
  private final boolean fades;
  private View.Mode mode;
  private Pose from;
  private Pose to;
  private Viewpoint left;
  private double begun = Double.NEGATIVE_INFINITY;
  private double now;
  private boolean held;

  /**
   * A camera that begins where a view is.
   *
   * @param suggested the scene's own camera
   * @param fades whether it cross-fades instead of moving, for reduced motion
   */
  Orbit(Camera suggested, View view, boolean fades) {
    this.suggested = suggested;
    this.fades = fades;
    this.mode = view.mode();
    Camera start = view.camera(suggested);
    this.to = new Pose(start.azimuth(), start.elevation(), view.zoom(), 0, 0);
    this.from = to;
    this.left = viewpoint();
  }

  /** Lets the clock go on. */
  void at(double seconds) {
    now = seconds;
  }

  /** Whether the picture changes because of it: it is on its way, or one place gives way to another. */
  boolean changing() {
    return now - begun < (fades ? FADE : SECONDS);
  }

  /** The place that gives way, while {@link #arrived} is below 1. */
  Viewpoint left() {
    return left;
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

  /** What to draw with. */
  Viewpoint viewpoint() {
    Pose p = pose();
    View view = new View(mode, p.azimuth(), p.elevation(), p.zoom());
    return new Viewpoint(view, (float) p.panX(), (float) p.panY(), held || !fades && changing());
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
    left = viewpoint();
    mode = how;
    from = pose();
    to = end;
    begun = now;
  }

  /** Turns by a movement of the pointer, in logical pixels. */
  void turn(double dx, double dy) {
    Pose p = pose();
    double elevation = Math.clamp(p.elevation() + dy * DEGREES_A_PIXEL, -Camera.STEEPEST, Camera.STEEPEST);
    set(new Pose(p.azimuth() - dx * DEGREES_A_PIXEL, elevation, p.zoom(), p.panX(), p.panY()));
  }

  /** Moves the scene with the pointer, in logical pixels. */
  void pan(double dx, double dy) {
    Pose p = pose();
    set(new Pose(p.azimuth(), p.elevation(), p.zoom(), p.panX() + dx, p.panY() + dy));
  }

  /**
   * Magnifies about a place, which stays where it is.
   *
   * @param x logical pixels to the right of the middle of the scene
   * @param y logical pixels below it
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

  /** Looks from a direction, in perspective. */
  void lookFrom(double azimuth, double elevation) {
    go(View.Mode.PERSPECTIVE, new Pose(azimuth, elevation, to.zoom(), to.panX(), to.panY()));
  }

  /** Back to the scene's own camera. */
  void reset() {
    go(View.Mode.PERSPECTIVE, new Pose(suggested.azimuth(), suggested.elevation(), 1, 0, 0));
  }

  /** From 3D to straight ahead, to tables of numbers, and back. */
  void nextView() {
    switch (mode) {
      case PERSPECTIVE -> go(View.Mode.FACE, new Pose(0, 0, 1, 0, 0));
      case FACE -> go(View.Mode.NUMBERS, new Pose(0, 0, 1, 0, 0));
      case NUMBERS, MAP -> reset();
    }
  }

  /** From straight ahead without perspective, for reading numbers; and back. */
  void toggleFace() {
    if (mode == View.Mode.FACE) {
      reset();
    } else {
      go(View.Mode.FACE, new Pose(0, 0, 1, 0, 0));
    }
  }
}
