package dev.kernelscope.render.opengl.text;

/** The four typefaces: Inter for words, JetBrains Mono for every number, formula, index and shape. */
public enum Face {
  WORDS("Inter-Regular.otf"),
  WORDS_BOLD("Inter-SemiBold.otf"),
  NUMBERS("JetBrainsMono-Regular.ttf"),
  NUMBERS_BOLD("JetBrainsMono-Bold.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /** Name of the font's resource. */
  String file() {
    return file;
  }
}
