package dev.kernelscope.render.ascii.file;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The outlines of a TrueType font, read from the file itself: {@code java.awt.Font} needs a font configuration, which
 * servers and containers do not have, and draws differently from machine to machine. Only what a monospaced font needs:
 * no hinting, no kerning.
 *
 * <p>Format: OpenType specification 1.9, tables cmap (format 4), glyf, head, loca.
 */
final class TrueTypeFont {

  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;
  private static final int WORDS = 1;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  private final ByteBuffer data;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int characters;

  /** Reads a font from a resource beside this package's parent, such as {@code fonts/JetBrainsMono-Regular.ttf}. */
  static TrueTypeFont resource(String name) {
    try (InputStream in = TrueTypeFont.class.getResourceAsStream("/dev/kernelscope/render/ascii/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is missing from this build");
      }
      return new TrueTypeFont(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the font " + name + " cannot be read", e);
    }
  }

  private TrueTypeFont(ByteBuffer data) {
    this.data = data;
    for (int i = 0; i < data.getShort(4); i++) {
      int at = 12 + 16 * i;
      byte[] tag = new byte[4];
      data.get(at, tag);
      tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), data.getInt(at + 8));
    }
    this.unitsPerEm = unsigned(tables.get("head") + 18);
    this.longOffsets = data.getShort(tables.get("head") + 50) != 0;
    this.characters = characterTable();
  }

  private int unsigned(int at) {
    return data.getShort(at) & 0xFFFF;
  }

  private int characterTable() {
    int cmap = tables.get("cmap");
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int at = cmap + data.getInt(cmap + 4 + 8 * i + 4);
      if (unsigned(at) == 4) {
        return at;
      }
    }
    throw new IllegalStateException("the font has no table of characters of format 4");
  }

  /** Whether the font has a character. */
  boolean has(char c) {
    return glyph(c) != 0;
  }

  private int glyph(char c) {
    int segments = unsigned(characters + 6) / 2;
    for (int i = 0; i < segments; i++) {
      if (unsigned(characters + 14 + 2 * i) >= c) {
        int start = unsigned(characters + 16 + 2 * (segments + i));
        if (start > c) {
          return 0;
        }
        int delta = unsigned(characters + 16 + 2 * (2 * segments + i));
        int offsetAt = characters + 16 + 2 * (3 * segments + i);
        int offset = unsigned(offsetAt);
        int glyph = offset == 0 ? c : unsigned(offsetAt + offset + 2 * (c - start));
        return offset != 0 && glyph == 0 ? 0 : glyph + delta & 0xFFFF;
      }
    }
    return 0;
  }

  /**
   * The outline of a character at a size in pixels an em, its baseline at y = 0, y downwards; filled by the non-zero
   * rule.
   */
  Path2D outline(char c, double size) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    append(path, glyph(c));
    path.transform(AffineTransform.getScaleInstance(size / unitsPerEm, -size / unitsPerEm));
    return path;
  }

  private void append(Path2D path, int glyph) {
    int loca = tables.get("loca");
    int from = longOffsets ? data.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    int to = longOffsets ? data.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
    if (from == to) {
      return;
    }
    int at = tables.get("glyf") + from;
    int contours = data.getShort(at);
    if (contours >= 0) {
      simple(path, at + 10, contours);
    } else {
      composite(path, at + 10);
    }
  }

  private void simple(Path2D path, int at, int contours) {
    int points = contours == 0 ? 0 : unsigned(at + 2 * (contours - 1)) + 1;
    int next = at + 2 * contours;
    next += 2 + unsigned(next);
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = data.get(next++) & 255;
      if ((flags[i] & REPEAT) != 0) {
        int times = data.get(next++) & 255;
        for (; times > 0; times--) {
          flags[i + 1] = flags[i];
          i++;
        }
      }
    }
    int[] xs = new int[points];
    int[] ys = new int[points];
    next = coordinates(next, flags, xs, X_SHORT, X_SAME);
    coordinates(next, flags, ys, Y_SHORT, Y_SAME);
    for (int i = 0, start = 0; i < contours; i++) {
      int end = unsigned(at + 2 * i);
      contour(path, flags, xs, ys, start, end);
      start = end + 1;
    }
  }

  private int coordinates(int next, int[] flags, int[] values, int shortFlag, int sameFlag) {
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & sameFlag) != 0;
      if ((flags[i] & shortFlag) != 0) {
        int delta = data.get(next++) & 255;
        value += same ? delta : -delta;
      } else if (!same) {
        value += data.getShort(next);
        next += 2;
      }
      values[i] = value;
    }
    return next;
  }

  /** Quadratic curves; between two points off the curve one on it is implied half way. */
  private static void contour(Path2D path, int[] flags, int[] xs, int[] ys, int start, int end) {
    int count = end - start + 1;
    int first = start;
    while (first <= end && (flags[first] & ON_CURVE) == 0) {
      first++;
    }
    if (first > end) {
      return;
    }
    path.moveTo(xs[first], ys[first]);
    for (int k = 1; k <= count; k++) {
      int i = start + (first - start + k) % count;
      if ((flags[i] & ON_CURVE) != 0) {
        path.lineTo(xs[i], ys[i]);
        continue;
      }
      int n = start + (first - start + k + 1) % count;
      if ((flags[n] & ON_CURVE) != 0) {
        path.quadTo(xs[i], ys[i], xs[n], ys[n]);
        k++;
      } else {
        path.quadTo(xs[i], ys[i], (xs[i] + xs[n]) / 2.0, (ys[i] + ys[n]) / 2.0);
      }
    }
    path.closePath();
  }

  private void composite(Path2D path, int at) {
    int flags;
    do {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      boolean words = (flags & WORDS) != 0;
      double dx = words ? data.getShort(at + 4) : data.get(at + 4);
      double dy = words ? data.getShort(at + 6) : data.get(at + 5);
      at += words ? 8 : 6;
      double[] m = {1, 0, 0, 1};
      if ((flags & SCALE) != 0) {
        m[0] = m[3] = fraction(at);
        at += 2;
      } else if ((flags & TWO_SCALES) != 0) {
        m[0] = fraction(at);
        m[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        m = new double[] {fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6)};
        at += 8;
      }
      Path2D part = new Path2D.Double(Path2D.WIND_NON_ZERO);
      append(part, glyph);
      part.transform(new AffineTransform(m[0], m[1], m[2], m[3], dx, dy));
      path.append(part, false);
    } while ((flags & MORE) != 0);
  }

  private double fraction(int at) {
    return data.getShort(at) / 16384.0;
  }
}
