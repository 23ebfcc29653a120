package dev.kernelscope.render.opengl.text;

import java.util.function.Function;

/**
 * A string set in one face: its glyphs and where the pen stands before each, in em, kerning included. A sign that the
 * face lacks is taken from the other family.
 *
 * @param faces the face of each glyph
 * @param glyphs glyph indices
 * @param pens one more than glyphs; the last is the width of the line
 */
record TextLine(Face[] faces, int[] glyphs, float[] pens) {

  static TextLine of(Function<Face, Font> fonts, Face face, String text) {
    int[] codes = text.codePoints().toArray();
    Face[] faces = new Face[codes.length];
    int[] glyphs = new int[codes.length];
    float[] pens = new float[codes.length + 1];
    for (int i = 0; i < codes.length; i++) {
      faces[i] = faceOf(fonts, face, codes[i]);
      Font font = fonts.apply(faces[i]);
      glyphs[i] = font.glyph(codes[i]);
      boolean together = i > 0 && faces[i - 1] == faces[i];
      pens[i] += together ? font.kerning(glyphs[i - 1], glyphs[i]) : 0;
      pens[i + 1] = pens[i] + font.advance(glyphs[i]);
    }
    return new TextLine(faces, glyphs, pens);
  }

  /** The face, or the other family's where only that one has the sign. */
  static Face faceOf(Function<Face, Font> fonts, Face face, int codePoint) {
    boolean missing = fonts.apply(face).glyph(codePoint) == 0;
    return missing && fonts.apply(face.other()).glyph(codePoint) != 0 ? face.other() : face;
  }

  float width() {
    return pens[pens.length - 1];
  }
}
