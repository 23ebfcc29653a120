package dev.kernelscope.render.opengl.text;

/**
 * A string set in one face: its glyphs and where the pen stands before each, in em, kerning included.
 *
 * @param glyphs glyph indices
 * @param pens one more than glyphs; the last is the width of the line
 */
record TextLine(int[] glyphs, float[] pens) {

  static TextLine of(Font font, String text) {
    int[] glyphs = text.codePoints().map(font::glyph).toArray();
    float[] pens = new float[glyphs.length + 1];
    for (int i = 0; i < glyphs.length; i++) {
      float kern = i > 0 ? font.kerning(glyphs[i - 1], glyphs[i]) : 0;
      pens[i] += kern;
      pens[i + 1] = pens[i] + font.advance(glyphs[i]);
    }
    return new TextLine(glyphs, pens);
  }

  float width() {
    return pens[pens.length - 1];
  }
}
