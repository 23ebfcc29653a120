package dev.kernelscope.render.ascii.palette;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;

/**
 * The colours of a terminal by what they mean; all results are {@link dev.kernelscope.render.ascii.cells.CellColor}
 * values.
 */
public interface Palette {

  /** A side of a tile that is not its face. */
  enum Shade {
    /** The left side. */
    SIDE,
    /** The top of the uppermost row. */
    TOP,
    /** The top of another row, in the gap below its neighbour. */
    SEAM
  }

  /** How far a piece of the timeline is. */
  enum Fill {
    /** A phase that is over. */
    DONE,
    /** The part of the current phase that is over. */
    PLAYED,
    /** What is still to come. */
    REST
  }

  /** The palette for a number of colours; {@link Colors#NONE} has none. */
  static Palette of(Theme theme, Colors colors) {
    return switch (colors) {
      case FULL -> new FullPalette(theme);
      case ANSI256 -> new TablePalette(theme == Theme.DARK ? Tables.DARK_256 : Tables.LIGHT_256);
      case ANSI16 -> new TablePalette(theme == Theme.DARK ? Tables.DARK_16 : Tables.LIGHT_16);
      case NONE -> throw new IllegalArgumentException("plain text has no palette");
    };
  }

  /** What it is called in the header. */
  String name();

  /** What is behind everything; none where the terminal's own background serves. */
  int background();

  /** Text, names and rims of an object. */
  int text(Tint tint);

  /** The same, paler: what is over or still to come. */
  int faded(Tint tint);

  /** The rim of what the user points at. */
  int focus();

  /** Rules. */
  int line();

  /** A number's colour. */
  int face(ValueRange range, double value);

  /** The colour nearest to one that a picture brings with it, 0xRRGGBB. */
  int own(int rgb);

  /** The face of a cell that is not yet computed. */
  int empty();

  /** A cell of a large map that is still to come: paler than its face where there are colours for it, else empty. */
  int toCome(int face);

  /** A face that the floor drops. */
  int dropped(int face);

  /** The other sides of a tile. */
  int shade(int face, Shade shade);

  /** Text on a face, from a whisper (0) to full (1). */
  int ink(int face, double opacity);

  /** Background of what is current in a table. */
  int raised();

  /** Background of a piece of the timeline. */
  int fill(Tint tint, Fill fill);

  /** Text on a piece of the timeline. */
  int fillText(Fill fill);

  /** One colour for several samples of a picture. */
  int blend(int[] samples);
}
