package dev.kernelscope.engine.scene;

/**
 * From where a stage is seen. The distance is not given: a renderer fits the stage's bounds into its own viewport, see
 * {@link CameraPose}.
 *
 * @param azimuth degrees to the right of the front, negative to the left
 * @param elevation degrees above the horizon
 * @param fieldOfView horizontal, in degrees; 0 for a parallel projection
 * @param zoom magnification after fitting; 1 fits
 */
public record Camera(double azimuth, double elevation, double fieldOfView, double zoom) {

  /** Highest and lowest elevation: beyond it up and down would turn over. */
  public static final double STEEPEST = 87;

  /** Keeps the elevation and zoom within their limits. */
  public Camera {
    elevation = Math.clamp(elevation, -STEEPEST, STEEPEST);
    zoom = Math.clamp(zoom, 0.1, 40);
  }

  /** A camera that fits. */
  public Camera(double azimuth, double elevation, double fieldOfView) {
    this(azimuth, elevation, fieldOfView, 1);
  }

  /** Straight from the front, without perspective, for reading numbers. */
  public static Camera faceOn() {
    return new Camera(0, 0, 0);
  }

  /** This camera with another magnification. */
  public Camera zoomedTo(double newZoom) {
    return new Camera(azimuth, elevation, fieldOfView, newZoom);
  }

  /** Whether parallel lines stay parallel. */
  public boolean parallel() {
    return fieldOfView == 0;
  }
}
