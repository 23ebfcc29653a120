package dev.kernelscope.app.quiz;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;

/**
 * How the asker's lines look: colours that say nothing which the words do not say, and plain ASCII where the terminal
 * has no more. The tables for 256 and 16 colours are those of the terminal's screens.
 *
 * @param colors how many colours there are
 * @param theme dark or light
 * @param unicode whether there is more than ASCII
 */
record Ink(Colors colors, Theme theme, boolean unicode) {

  private static final String BEYOND_ASCII = "×·–→⌊⌋⌈⌉…✓✕≥≤";
  private static final String[] IN_ASCII =
      {"x", "*", "-", "->", "floor(", ")", "ceil(", ")", "...", "+", "x", ">=", "<="};

  /** What is right: mint, as everywhere. */
  String right(String text) {
    return colored(text, Tint.OUTPUT, 79, 36);
  }

  /** What is wrong: amber, as everywhere. */
  String wrong(String text) {
    return colored(text, Tint.KERNEL, 215, 33);
  }

  /** What is said beside. */
  String faint(String text) {
    return colored(text, Tint.LOW, 244, 90);
  }

  /** What is asked. */
  String strong(String text) {
    return colors == Colors.NONE ? text : "\u001b[1m" + text + "\u001b[0m";
  }

  /** The text in characters that the terminal has. */
  String spelled(String text) {
    if (unicode) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = BEYOND_ASCII.indexOf(text.charAt(i));
      result.append(at < 0 ? text.substring(i, i + 1) : IN_ASCII[at]);
    }
    return result.toString();
  }

  private String colored(String text, Tint tint, int of256, int of16) {
    Rgb color = theme.color(tint);
    return switch (colors) {
      case NONE -> text;
      case ANSI16 -> "\u001b[" + of16 + "m" + text + "\u001b[0m";
      case ANSI256 -> "\u001b[38;5;" + of256 + "m" + text + "\u001b[0m";
      case FULL -> "\u001b[38;2;" + color.red() + ";" + color.green() + ";" + color.blue() + "m" + text + "\u001b[0m";
    };
  }
}
