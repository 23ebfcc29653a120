package dev.kernelscope.render.opengl.text;

/**
 * How a piece of text is set.
 *
 * @param size the em in logical pixels
 * @param spacing added after each glyph, in logical pixels
 */
public record TextStyle(Face face, float size, float spacing) {

  public static TextStyle of(Face face, float size) {
    return new TextStyle(face, size, 0);
  }
}
