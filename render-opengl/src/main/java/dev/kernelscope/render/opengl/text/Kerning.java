package dev.kernelscope.render.opengl.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Kerning from a font's GPOS table. FreeType reads only the older kern table, and stb none of the extension subtables
 * that Inter uses. Read here: the pair adjustments (lookup type 2, formats 1 and 2, also inside type 9) of the {@code
 * kern} feature, of which only the change of the first glyph's advance matters for horizontal text.
 *
 * <p>Source: OpenType specification 1.9, chapters GPOS and "Common Table Formats".
 */
final class Kerning {

  private static final int PAIRS = 2;
  private static final int EXTENSION = 9;
  private static final int X_ADVANCE = 4;

  private final ByteBuffer font;
  private final List<Integer> subtables = new ArrayList<>();

  /** Reads a font file; one without such a table has no kerning. */
  Kerning(ByteBuffer font) {
    this.font = font.duplicate().order(ByteOrder.BIG_ENDIAN);
    int table = table("GPOS");
    if (table > 0) {
      int lookups = table + u16(table + 8);
      for (int lookup : kernLookups(table + u16(table + 6))) {
        add(lookups + u16(lookups + 2 + 2 * lookup));
      }
    }
  }

  private int u16(int at) {
    return font.getShort(at) & 0xFFFF;
  }

  private int table(String tag) {
    for (int i = 0; i < u16(4); i++) {
      if (tag(12 + 16 * i).equals(tag)) {
        return font.getInt(12 + 16 * i + 8);
      }
    }
    return 0;
  }

  private String tag(int at) {
    byte[] tag = new byte[4];
    font.get(at, tag);
    return new String(tag, StandardCharsets.US_ASCII);
  }

  private List<Integer> kernLookups(int features) {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < u16(features); i++) {
      int feature = features + u16(features + 2 + 6 * i + 4);
      if (tag(features + 2 + 6 * i).equals("kern")) {
        for (int j = 0; j < u16(feature + 2); j++) {
          if (!result.contains(u16(feature + 4 + 2 * j))) {
            result.add(u16(feature + 4 + 2 * j));
          }
        }
      }
    }
    return result;
  }

  private void add(int lookup) {
    int type = u16(lookup);
    for (int i = 0; i < u16(lookup + 4); i++) {
      int subtable = lookup + u16(lookup + 6 + 2 * i);
      boolean extended = type == EXTENSION && u16(subtable + 2) == PAIRS;
      if (type == PAIRS || extended) {
        subtables.add(extended ? subtable + font.getInt(subtable + 4) : subtable);
      }
    }
  }

  /** Change of the distance between two glyphs in the font's units, negative when they move together. */
  int between(int left, int right) {
    for (int subtable : subtables) {
      int index = covered(subtable + u16(subtable + 2), left);
      if (index >= 0 && (u16(subtable + 4) & X_ADVANCE) != 0) {
        int value = u16(subtable) == 1 ? listed(subtable, index, right) : classed(subtable, left, right);
        if (value >= 0) {
          return font.getShort(value);
        }
      }
    }
    return 0;
  }

  /** Offset of the advance within a value record: one field of two bytes for each lower bit of its format. */
  private static int advance(int format) {
    return 2 * Integer.bitCount(format & X_ADVANCE - 1);
  }

  /** Format 1: each first glyph has a list of second glyphs. Gives where the advance is, or −1. */
  private int listed(int subtable, int index, int right) {
    int set = subtable + u16(subtable + 10 + 2 * index);
    int record = 2 + 2 * Integer.bitCount(u16(subtable + 4)) + 2 * Integer.bitCount(u16(subtable + 6));
    int low = 0;
    int high = u16(set) - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int at = set + 2 + record * middle;
      int glyph = u16(at);
      if (glyph == right) {
        return at + 2 + advance(u16(subtable + 4));
      }
      if (glyph < right) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Format 2: a table of classes of first and second glyphs. A pair that it covers is settled, also by a zero. */
  private int classed(int subtable, int left, int right) {
    int first = classOf(subtable + u16(subtable + 8), left);
    int second = classOf(subtable + u16(subtable + 10), right);
    int record = 2 * Integer.bitCount(u16(subtable + 4)) + 2 * Integer.bitCount(u16(subtable + 6));
    return subtable + 16 + record * (first * u16(subtable + 14) + second) + advance(u16(subtable + 4));
  }

  private int covered(int coverage, int glyph) {
    int count = u16(coverage + 2);
    boolean ranges = u16(coverage) == 2;
    for (int i = 0; i < count; i++) {
      int at = coverage + 4 + (ranges ? 6 : 2) * i;
      int last = ranges ? u16(at + 2) : u16(at);
      if (glyph <= last) {
        return glyph < u16(at) ? -1 : ranges ? u16(at + 4) + glyph - u16(at) : i;
      }
    }
    return -1;
  }

  private int classOf(int classes, int glyph) {
    if (u16(classes) == 1) {
      int index = glyph - u16(classes + 2);
      return index >= 0 && index < u16(classes + 4) ? u16(classes + 6 + 2 * index) : 0;
    }
    for (int i = 0; i < u16(classes + 2); i++) {
      int at = classes + 4 + 6 * i;
      if (glyph >= u16(at) && glyph <= u16(at + 2)) {
        return u16(at + 4);
      }
    }
    return 0;
  }
}
