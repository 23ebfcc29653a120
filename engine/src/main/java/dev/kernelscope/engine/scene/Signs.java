package dev.kernelscope.engine.scene;

import java.util.regex.Pattern;

/**
 * Text as windows, pictures and pages show it. Models write an ASCII minus, so that a terminal's text can be copied;
 * what is looked at has the real one.
 */
public final class Signs {

  private static final Pattern MINUS =
      Pattern.compile("(?<![\\p{L}\\p{N}-])-(?=\\p{Nd}|\\.|inf|largest)|(?<= )-(?= )");

  private Signs() {}

  /** The text with every hyphen that means minus replaced; hyphens of words and of options stay. */
  public static String minus(String text) {
    return text.indexOf('-') < 0 ? text : MINUS.matcher(text).replaceAll("\u2212");
  }
}
