package dev.kernelscope.render.opengl.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.freetype.FT_Bitmap;
import org.lwjgl.util.freetype.FT_BitmapGlyph;
import org.lwjgl.util.freetype.FT_Face;
import org.lwjgl.util.freetype.FT_Glyph;
import org.lwjgl.util.freetype.FT_GlyphSlot;
import org.lwjgl.util.freetype.FreeType;

/**
 * One typeface: outlines and advances from FreeType, kerning from its GPOS table. Advances are unhinted and fractional,
 * so that a line is as wide at every scale.
 */
public final class Font implements AutoCloseable {

  private static final String FOLDER = "/dev/kernelscope/render/opengl/fonts/";
  private static final int LOAD = FreeType.FT_LOAD_TARGET_LIGHT | FreeType.FT_LOAD_NO_BITMAP;
  private static final int UNITS = 64;
  private static final int QUARTER = UNITS / 4;

  private final long stroker;
  private final ByteBuffer file;
  private final FT_Face face;
  private final Kerning kerning;
  private final float perEm;
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final Map<Integer, Float> advances = new HashMap<>();

  Font(long library, long stroker, Face which) {
    this.stroker = stroker;
    file = read(which.file());
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer pointer = stack.mallocPointer(1);
      FontLibrary.check(FreeType.FT_New_Memory_Face(library, file, 0, pointer), which.file());
      face = FT_Face.create(pointer.get(0));
    }
    perEm = 1f / face.units_per_EM();
    kerning = new Kerning(file);
  }

  private static ByteBuffer read(String name) {
    try (InputStream in = Font.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font " + name + " is missing from the program's resources");
      }
      byte[] bytes = in.readAllBytes();
      return MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + name, e);
    }
  }

  /** Index of the glyph of a code point; 0, the empty box, where the font has none. */
  int glyph(int codePoint) {
    return glyphs.computeIfAbsent(codePoint, c -> FreeType.FT_Get_Char_Index(face, c));
  }

  /** Advance of a glyph in em. */
  float advance(int glyph) {
    return advances.computeIfAbsent(glyph, g -> {
      FontLibrary.check(FreeType.FT_Load_Glyph(face, g, FreeType.FT_LOAD_NO_SCALE), "FT_Load_Glyph");
      return slot().advance().x() * perEm;
    });
  }

  /** Kerning between two glyphs in em, negative when they move together. */
  float kerning(int left, int right) {
    return kerning.between(left, right) * perEm;
  }

  /** Height above the baseline in em, as the font states it. */
  public float ascent() {
    return face.ascender() * perEm;
  }

  /** Depth below the baseline in em, positive. */
  public float descent() {
    return -face.descender() * perEm;
  }

  /**
   * Rasterizes a glyph.
   *
   * @param size the em in device pixels
   * @param quarterX quarter pixels to the right, 0 to 3
   * @param quarterY quarter pixels down, 0 to 3
   * @param halo radius of a stroked copy in device pixels; 0 is the glyph itself
   */
  Bitmap rasterize(int glyph, float size, int quarterX, int quarterY, float halo) {
    FontLibrary.check(FreeType.FT_Set_Char_Size(face, 0, Math.round(size * UNITS), 72, 72), "FT_Set_Char_Size");
    FontLibrary.check(FreeType.FT_Load_Glyph(face, glyph, LOAD), "FT_Load_Glyph");
    FT_GlyphSlot slot = slot();
    FreeType.FT_Outline_Translate(slot.outline(), (long) quarterX * QUARTER, (long) -quarterY * QUARTER);
    return halo > 0 ? stroked(slot, halo) : filled(slot);
  }

  private FT_GlyphSlot slot() {
    FT_GlyphSlot slot = face.glyph();
    if (slot == null) {
      throw new IllegalStateException("FreeType has no glyph slot");
    }
    return slot;
  }

  private static Bitmap filled(FT_GlyphSlot slot) {
    FontLibrary.check(FreeType.FT_Render_Glyph(slot, FreeType.FT_RENDER_MODE_NORMAL), "FT_Render_Glyph");
    return copy(slot.bitmap(), slot.bitmap_left(), slot.bitmap_top());
  }

  private Bitmap stroked(FT_GlyphSlot slot, float radius) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer pointer = stack.mallocPointer(1);
      FontLibrary.check(FreeType.FT_Get_Glyph(slot, pointer), "FT_Get_Glyph");
      FreeType.FT_Stroker_Set(
          stroker,
          Math.round(radius * UNITS),
          FreeType.FT_STROKER_LINECAP_ROUND,
          FreeType.FT_STROKER_LINEJOIN_ROUND,
          0);
      FontLibrary.check(FreeType.FT_Glyph_StrokeBorder(pointer, stroker, false, true), "FT_Glyph_StrokeBorder");
      FontLibrary.check(
          FreeType.FT_Glyph_To_Bitmap(pointer, FreeType.FT_RENDER_MODE_NORMAL, null, true), "FT_Glyph_To_Bitmap");
      FT_BitmapGlyph glyph = FT_BitmapGlyph.create(pointer.get(0));
      Bitmap result = copy(glyph.bitmap(), glyph.left(), glyph.top());
      FreeType.FT_Done_Glyph(FT_Glyph.create(pointer.get(0)));
      return result;
    }
  }

  private static Bitmap copy(FT_Bitmap bitmap, int left, int top) {
    int width = bitmap.width();
    int height = bitmap.rows();
    if (width == 0 || height == 0) {
      return Bitmap.EMPTY;
    }
    int pitch = bitmap.pitch();
    ByteBuffer source = bitmap.buffer(pitch * height);
    byte[] coverage = new byte[width * height];
    for (int y = 0; y < height; y++) {
      source.get(y * pitch, coverage, y * width, width);
    }
    return new Bitmap(width, height, left, top, coverage);
  }

  @Override
  public void close() {
    FreeType.FT_Done_Face(face);
    MemoryUtil.memFree(file);
  }
}
