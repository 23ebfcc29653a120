package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.Format;

/** A file that a window can make of its scene, but for what it shows itself. */
public enum Export {
  /** The scene without the window's bars. */
  PICTURE("Clean picture", "picture", Format.PNG),
  /** The same on no ground. */
  TRANSPARENT("Transparent picture", "picture", Format.PNG),
  /** All cells, again and again. */
  GIF("Film as GIF", "film", Format.GIF),
  /** All cells, as video. */
  MP4("Film as MP4", "film", Format.MP4);

  private final String words;
  private final String noun;
  private final Format format;

  Export(String words, String noun, Format format) {
    this.words = words;
    this.noun = noun;
    this.format = format;
  }

  /** What a menu calls it. */
  public String words() {
    return words;
  }

  /** What it is: {@code picture} or {@code film}. */
  public String noun() {
    return noun;
  }

  /** The file's format. */
  public Format format() {
    return format;
  }
}
