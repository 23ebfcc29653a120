package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Camera;

/**
 * How a user wants to look at a scene, where that differs from what the scene suggests.
 *
 * @param mode perspective, face-on, numbers, or a heat map
 * @param azimuth degrees, or NaN for the scene's own
 * @param elevation degrees, or NaN for the scene's own
 * @param zoom magnification after fitting; 1 fits
 * @param right how far the scene is moved to the right, in shares of the height of its area
 * @param down how far it is moved down, in the same shares
 */
public record View(Mode mode, double azimuth, double elevation, double zoom, double right, double down) {

  /** What the scene suggests. */
  public static final View DEFAULT = new View(Mode.PERSPECTIVE, Double.NaN, Double.NaN, 1);

  /** A view in the middle of its area. */
  public View(Mode mode, double azimuth, double elevation, double zoom) {
    this(mode, azimuth, elevation, zoom, 0, 0);
  }

  /** Ways to look. */
  public enum Mode {
    /** In 3D. */
    PERSPECTIVE,
    /** From the front, without perspective. */
    FACE,
    /** The numbers first, in flat tables. */
    NUMBERS,
    /** The values as colours alone, flat. */
    MAP
  }

  /** Whether the user turned the camera. */
  public boolean turned() {
    return !Double.isNaN(azimuth) || !Double.isNaN(elevation);
  }

  /** The camera that follows from the scene's own and this view. */
  public Camera camera(Camera suggested) {
    Camera base = mode == Mode.PERSPECTIVE ? suggested : Camera.faceOn();
    double a = Double.isNaN(azimuth) ? base.azimuth() : azimuth;
    double e = Double.isNaN(elevation) ? base.elevation() : elevation;
    return new Camera(a, e, base.fieldOfView(), base.zoom() * zoom);
  }
}
