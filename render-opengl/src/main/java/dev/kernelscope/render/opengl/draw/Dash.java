package dev.kernelscope.render.opengl.draw;

/**
 * A dashed line's pattern, all in one unit of length.
 *
 * @param width of the line
 * @param on length of a dash without its round ends
 * @param off length of a gap
 * @param start how far into the pattern the line begins
 */
public record Dash(float width, float on, float off, float start) {

  Dash scaled(float factor) {
    return new Dash(width * factor, on * factor, off * factor, start * factor);
  }
}
