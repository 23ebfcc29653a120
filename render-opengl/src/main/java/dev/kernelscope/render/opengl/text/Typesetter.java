package dev.kernelscope.render.opengl.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures text, and says where each glyph of it goes in device pixels. */
public final class Typesetter implements AutoCloseable {

  private static final int QUARTERS = 4;
  private static final int KNOWN_LINES = 4096;

  private final FontLibrary library = new FontLibrary();
  private final GlyphAtlas atlas;
  private final Map<LineKey, TextLine> lines = new LinkedHashMap<>(256, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LineKey, TextLine> eldest) {
      return size() > KNOWN_LINES;
    }
  };

  private record LineKey(Face face, String text) {}

  private record GlyphKey(Face face, int glyph, int size64, int quarters, int halo64) {}

  /** Receives one glyph: its place in the atlas and the device pixel of its top left corner. */
  public interface Receiver {
    void glyph(GlyphAtlas.Spot spot, int left, int top);
  }

  public Typesetter(GlyphAtlas atlas) {
    this.atlas = atlas;
  }

  /** Width in the unit of the style's size. */
  public float width(TextStyle style, String text) {
    TextLine line = line(style.face(), text);
    return line.width() * style.size() + line.glyphs().length * style.spacing();
  }

  /** Distance from the top of a line box of {@code height} to the baseline, as CSS places it. */
  public float baseline(TextStyle style, float height) {
    Font font = library.font(style.face());
    float content = (font.ascent() + font.descent()) * style.size();
    return (height - content) / 2 + font.ascent() * style.size();
  }

  /**
   * Places a line of text.
   *
   * @param style with its size in device pixels
   * @param x pen position in device pixels; glyphs stand at the nearest quarter
   * @param y baseline in device pixels; glyphs stand at the nearest whole pixel, or quarter when {@code fractional}
   * @param halo radius of a stroked copy in device pixels, or 0 for the text itself
   */
  public void place(TextStyle style, String text, float x, float y, boolean fractional, float halo, Receiver to) {
    TextLine line = line(style.face(), text);
    int baseline = fractional ? Math.round(y * QUARTERS) : Math.round(y) * QUARTERS;
    for (int i = 0; i < line.glyphs().length; i++) {
      int pen = Math.round((x + line.pens()[i] * style.size() + i * style.spacing()) * QUARTERS);
      int quarterX = Math.floorMod(pen, QUARTERS);
      int quarterY = Math.floorMod(baseline, QUARTERS);
      GlyphAtlas.Spot spot = spot(line.faces()[i], style.size(), line.glyphs()[i], quarterX, quarterY, halo);
      if (spot.width() > 0) {
        to.glyph(spot, Math.floorDiv(pen, QUARTERS) + spot.left(), Math.floorDiv(baseline, QUARTERS) - spot.top());
      }
    }
  }

  private GlyphAtlas.Spot spot(Face face, float size, int glyph, int quarterX, int quarterY, float halo) {
    GlyphKey key = new GlyphKey(
        face, glyph, Math.round(size * 64), quarterY * QUARTERS + quarterX, Math.round(halo * 64));
    GlyphAtlas.Spot known = atlas.known(key);
    return known != null ? known
        : atlas.spot(key, () -> library.font(face).rasterize(glyph, size, quarterX, quarterY, halo));
  }

  /** Whether a sign can be written in a face, by that face itself or the other family. */
  boolean hasSign(Face face, int codePoint) {
    return library.font(TextLine.faceOf(library::font, face, codePoint)).glyph(codePoint) != 0;
  }

  private TextLine line(Face face, String text) {
    LineKey key = new LineKey(face, text);
    TextLine known = lines.get(key);
    if (known == null) {
      known = TextLine.of(library::font, face, text);
      lines.put(key, known);
    }
    return known;
  }

  @Override
  public void close() {
    library.close();
  }
}
