package dev.kernelscope.render.opengl.look;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;

/** The sizes of text, in logical pixels. */
public final class Type {

  public static final TextStyle HEADING = new TextStyle(Face.WORDS_BOLD, 16, -0.1f);
  public static final TextStyle BODY = TextStyle.of(Face.WORDS, 13);
  public static final TextStyle CONTROL = TextStyle.of(Face.WORDS, 12.5f);
  public static final TextStyle LEGEND = TextStyle.of(Face.WORDS, 11.5f);
  public static final TextStyle LEGEND_NUMBER = TextStyle.of(Face.NUMBERS, 11);
  public static final TextStyle INDEX = TextStyle.of(Face.NUMBERS, 10.5f);
  public static final TextStyle TICK = TextStyle.of(Face.NUMBERS, 10);
  public static final TextStyle PHASE = TextStyle.of(Face.WORDS_BOLD, 11);
  public static final TextStyle FACTOR = TextStyle.of(Face.NUMBERS, 13);
  public static final TextStyle PRODUCT = TextStyle.of(Face.NUMBERS_BOLD, 14);
  public static final TextStyle RUNNING = TextStyle.of(Face.NUMBERS, 12);
  public static final TextStyle TOTAL = new TextStyle(Face.NUMBERS_BOLD, 34, -1);
  public static final TextStyle FORMULA = TextStyle.of(Face.NUMBERS, 15);

  private static final float LABEL = 12;

  private Type() {}

  /** A label's style for one of its pieces; {@code larger} is added where the picture is wide. */
  public static TextStyle label(Span span, float larger) {
    return of(span, LABEL + larger + (span.mono() ? 0 : 0.5f));
  }

  /** The style of a piece of text at a size. */
  public static TextStyle of(Span span, float size) {
    Face face = span.mono()
        ? span.bold() ? Face.NUMBERS_BOLD : Face.NUMBERS
        : span.bold() ? Face.WORDS_BOLD : Face.WORDS;
    return TextStyle.of(face, size);
  }

  /** The style in its heavier face. */
  public static TextStyle bold(TextStyle style) {
    Face face = switch (style.face()) {
      case WORDS, WORDS_BOLD -> Face.WORDS_BOLD;
      case NUMBERS, NUMBERS_BOLD -> Face.NUMBERS_BOLD;
    };
    return new TextStyle(face, style.size(), style.spacing());
  }

  /** The style at another size. */
  public static TextStyle sized(TextStyle style, float size) {
    return new TextStyle(style.face(), size, style.spacing());
  }
}
