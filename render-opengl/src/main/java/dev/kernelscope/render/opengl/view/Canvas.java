package dev.kernelscope.render.opengl.view;

import dev.kernelscope.render.opengl.look.Layout;

/**
 * What is drawn on.
 *
 * @param width in device pixels
 * @param height in device pixels
 * @param scale device pixels a logical pixel
 * @param bars space that bars at the rims take
 * @param player whether the dock may stand under the picture
 */
public record Canvas(int width, int height, float scale, Layout.Bars bars, boolean player) {

  public Canvas(int width, int height, float scale, Layout.Bars bars) {
    this(width, height, scale, bars, true);
  }

  /** A picture of its own, without a screen that has a scale. */
  public static Canvas picture(int width, int height) {
    return new Canvas(width, height, Layout.scale(width, height, 1), Layout.Bars.NONE);
  }

  /** The same canvas for a picture on paper, which cannot be played. */
  Canvas withoutPlayer() {
    return new Canvas(width, height, scale, bars, false);
  }

  public float logicalWidth() {
    return width / scale;
  }

  public float logicalHeight() {
    return height / scale;
  }
}
