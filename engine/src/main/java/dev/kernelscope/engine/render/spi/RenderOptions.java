package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.style.Theme;

/**
 * How to draw, whatever is drawn.
 *
 * @param width characters for text formats, pixels for pictures; 0 for the renderer's usual size
 * @param height lines for text formats, pixels for pictures; 0 for the renderer's usual size
 * @param theme dark or light
 * @param colors how many colours text may use
 * @param unicode whether text may use characters beyond ASCII
 * @param player whether a picture may show a player's controls and the place in the film, as a window does; paper has
 *     no use for them
 * @param transparent whether a picture has no ground: alpha tells how much of each pixel the scene covers
 */
public record RenderOptions(int width, int height, Theme theme, Colors colors, boolean unicode, boolean player,
    boolean transparent) {

  /** Usual size, dark, all colours, Unicode. */
  public static final RenderOptions DEFAULT = new RenderOptions(0, 0, Theme.DARK, Colors.FULL, true);

  /** With a player's controls. */
  public RenderOptions(int width, int height, Theme theme, Colors colors, boolean unicode) {
    this(width, height, theme, colors, unicode, true, false);
  }

  /** Colours of a terminal. */
  public enum Colors {
    /** None: plain text without escape sequences. */
    NONE,
    /** The 16 colours of ECMA-48 terminals. */
    ANSI16,
    /** The 256-colour table. */
    ANSI256,
    /** 24 bits. */
    FULL
  }

  /** These options with another size. */
  public RenderOptions sized(int newWidth, int newHeight) {
    return new RenderOptions(newWidth, newHeight, theme, colors, unicode, player, transparent);
  }

  /** These options without a player's controls. */
  public RenderOptions withoutPlayer() {
    return new RenderOptions(width, height, theme, colors, unicode, false, transparent);
  }

  /** These options for a picture without a ground. */
  public RenderOptions onNoGround() {
    return new RenderOptions(width, height, theme, colors, unicode, player, true);
  }
}
