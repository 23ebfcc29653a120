package dev.kernelscope.render.opengl.draw;

/**
 * A point of the picture in logical pixels with y down.
 *
 * @param depth of the depth buffer, −1 near to 1 far; 0 for what has none
 */
public record Point(float x, float y, float depth) {

  public static Point flat(float x, float y) {
    return new Point(x, y, 0);
  }
}
