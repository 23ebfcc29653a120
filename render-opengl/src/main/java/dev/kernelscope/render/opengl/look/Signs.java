package dev.kernelscope.render.opengl.look;

/**
 * Text as pictures show it. Models write an ASCII minus, so that a terminal's text can be copied; a picture has the
 * real one.
 */
public final class Signs {

  private static final char MINUS = '\u2212';

  private Signs() {}

  /** The text with every hyphen that means minus replaced; hyphens inside words stay. */
  public static String minus(String text) {
    if (text.indexOf('-') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-' && isMinus(before(text, i), after(text, i))) {
        result.setCharAt(i, MINUS);
      }
    }
    return result.toString();
  }

  private static boolean isMinus(char before, char after) {
    boolean operator = before == ' ' && after == ' ';
    boolean sign = !Character.isLetterOrDigit(before) && (Character.isDigit(after) || after == '.' || after == 'i');
    return operator || sign;
  }

  private static char before(String text, int i) {
    return i == 0 ? '(' : text.charAt(i - 1);
  }

  private static char after(String text, int i) {
    return i == text.length() - 1 ? ')' : text.charAt(i + 1);
  }
}
