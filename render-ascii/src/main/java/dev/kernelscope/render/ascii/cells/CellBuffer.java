package dev.kernelscope.render.ascii.cells;

import java.util.Arrays;

/**
 * A grid of characters, each with two colours and a weight. What is put outside is cut off. Not thread-safe.
 */
public final class CellBuffer {

  /** Leaves a cell's background as it is. */
  public static final int KEEP = -2;

  private final int columns;
  private final int rows;
  private final char[] characters;
  private final int[] foregrounds;
  private final int[] backgrounds;
  private final boolean[] bold;

  /** A grid of spaces on one background. */
  public CellBuffer(int columns, int rows, int background) {
    this.columns = columns;
    this.rows = rows;
    this.characters = new char[columns * rows];
    this.foregrounds = new int[columns * rows];
    this.backgrounds = new int[columns * rows];
    this.bold = new boolean[columns * rows];
    Arrays.fill(characters, ' ');
    Arrays.fill(foregrounds, CellColor.NONE);
    Arrays.fill(backgrounds, background);
  }

  /** A grid of spaces on the terminal's own background. */
  public CellBuffer(int columns, int rows) {
    this(columns, rows, CellColor.NONE);
  }

  /** Characters in a line. */
  public int columns() {
    return columns;
  }

  /** Number of lines. */
  public int rows() {
    return rows;
  }

  /** The character of a cell. */
  public char character(int x, int y) {
    return characters[y * columns + x];
  }

  /** The colour of a cell's character, see {@link CellColor}. */
  public int foreground(int x, int y) {
    return foregrounds[y * columns + x];
  }

  /** The colour behind a cell's character, see {@link CellColor}. */
  public int background(int x, int y) {
    return backgrounds[y * columns + x];
  }

  /** Whether a cell's character is bold. */
  public boolean bold(int x, int y) {
    return bold[y * columns + x];
  }

  /**
   * Writes one character.
   *
   * @param background {@link #KEEP} for what is there
   */
  public void set(int x, int y, char character, int foreground, int background, boolean strong) {
    if (x < 0 || x >= columns || y < 0 || y >= rows) {
      return;
    }
    int at = y * columns + x;
    characters[at] = character;
    foregrounds[at] = foreground;
    backgrounds[at] = background == KEEP ? backgrounds[at] : background;
    bold[at] = strong;
  }

  /** Writes text on what is there; gives the column after it. */
  public int put(int x, int y, String text, int foreground) {
    return put(x, y, text, foreground, KEEP, false);
  }

  /** Writes text; gives the column after it. */
  public int put(int x, int y, String text, int foreground, int background, boolean strong) {
    for (int i = 0; i < text.length(); i++) {
      set(x + i, y, text.charAt(i), foreground, background, strong);
    }
    return x + text.length();
  }

  /** Whether a cell of this grid looks as that of another of the same size. */
  public boolean same(CellBuffer other, int x, int y) {
    int at = y * columns + x;
    boolean blank = characters[at] == ' ' && other.characters[at] == ' ';
    return characters[at] == other.characters[at] && backgrounds[at] == other.backgrounds[at]
        && (blank || foregrounds[at] == other.foregrounds[at] && bold[at] == other.bold[at]);
  }

  /** Where the last cell of a line ends that is not empty; 0 for an empty line. */
  public int end(int y) {
    int x = columns;
    while (x > 0 && character(x - 1, y) == ' ' && background(x - 1, y) == CellColor.NONE) {
      x--;
    }
    return x;
  }

  /** A line's characters without trailing spaces. */
  public String line(int y) {
    return new String(characters, y * columns, columns).stripTrailing();
  }
}
