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

  /** The face of the other family that is as heavy. */
  Face other() {
    return switch (this) {
      case WORDS -> NUMBERS;
      case WORDS_BOLD -> NUMBERS_BOLD;
      case NUMBERS -> WORDS;
      case NUMBERS_BOLD -> WORDS_BOLD;
    };
  }

  /** Name of the font's resource. */
  String file() {
    return file;
  }
}
