package dev.kernelscope.render.ascii.cells;

import dev.kernelscope.engine.scene.style.Rgb;

/**
 * A terminal's colour in an {@code int}: none, one of 16, one of 256, or 24 bits. Which of the three a picture uses is
 * decided by its palette; a picture never mixes them.
 */
public final class CellColor {

  /** The terminal's own colour. */
  public static final int NONE = -1;

  private static final int TABLE_256 = 1 << 24;
  private static final int TABLE_16 = 2 << 24;
  private static final int VALUE = 0xFFFFFF;
  private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
  /** What terminals show for the 16 colours differs; these are xterm's. */
  private static final int[] XTERM = {0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF};

  private CellColor() {}

  /** A colour of 24 bits. */
  public static int of(Rgb rgb) {
    return rgb.value();
  }

  /** A colour of the 256-colour table. */
  public static int of256(int index) {
    return TABLE_256 | index;
  }

  /** The colour of the 256-colour table's cube or greys that is nearest. */
  public static int near256(Rgb rgb) {
    int cube = of256(16 + 36 * level(rgb.red()) + 6 * level(rgb.green()) + level(rgb.blue()));
    int mean = (rgb.red() + rgb.green() + rgb.blue()) / 3;
    int grey = of256(232 + Math.clamp(Math.round((mean - 8) / 10f), 0, 23));
    return distance(rgb(cube), rgb) <= distance(rgb(grey), rgb) ? cube : grey;
  }

  private static int level(int part) {
    int best = 0;
    for (int i = 1; i < LEVELS.length; i++) {
      best = Math.abs(LEVELS[i] - part) < Math.abs(LEVELS[best] - part) ? i : best;
    }
    return best;
  }

  private static int distance(Rgb a, Rgb b) {
    int red = a.red() - b.red();
    int green = a.green() - b.green();
    int blue = a.blue() - b.blue();
    return red * red + green * green + blue * blue;
  }

  /** A colour of the 16-colour table: 0 to 7, and 8 to 15 for the bright ones. */
  public static int of16(int index) {
    return TABLE_16 | index;
  }

  /** Whether it is of the 256-colour table. */
  public static boolean is256(int color) {
    return color >= 0 && (color & TABLE_256) != 0;
  }

  /** Whether it is of the 16-colour table. */
  public static boolean is16(int color) {
    return color >= 0 && (color & TABLE_16) != 0;
  }

  /** Its number in its table, or its 24 bits. */
  public static int value(int color) {
    return color & VALUE;
  }

  /** How it looks. */
  public static Rgb rgb(int color) {
    int value = value(color);
    if (is16(color)) {
      return Rgb.of(XTERM[value]);
    }
    if (!is256(color)) {
      return Rgb.of(value);
    }
    if (value < 16) {
      return Rgb.of(XTERM[value]);
    }
    if (value >= 232) {
      int grey = 8 + 10 * (value - 232);
      return new Rgb(grey, grey, grey);
    }
    int cube = value - 16;
    return new Rgb(LEVELS[cube / 36], LEVELS[cube / 6 % 6], LEVELS[cube % 6]);
  }
}
