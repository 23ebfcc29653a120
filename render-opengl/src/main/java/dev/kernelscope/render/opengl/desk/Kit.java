package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import dev.kernelscope.render.opengl.widget.ScrollBar;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.List;
import java.util.Optional;

/** The few kinds of things that an interface is made of, at the sizes of the visual specification. */
final class Kit {

  static final float CONTROL = 22;
  static final TextStyle SECTION = TextStyle.of(Face.WORDS_BOLD, 11.5f);
  static final TextStyle SEGMENT = TextStyle.of(Face.WORDS, 11.5f);
  static final TextStyle SEGMENT_ON = TextStyle.of(Face.WORDS_BOLD, 11.5f);
  static final TextStyle KEY = TextStyle.of(Face.NUMBERS, 10.5f);
  private static final float ICON = 16;
  private static final float SLIDER = 92;
  private static final float SLIDER_VALUE = 48;

  final Sheet.Builder out;
  final Measure letters;

  Kit(Sheet.Builder out, Measure letters) {
    this.out = out;
    this.letters = letters;
  }

  /** A line of text in a line box that begins at {@code top}. */
  void text(TextStyle style, String text, float x, float top, float height, Align align, Paint paint) {
    out.text(style, Signs.minus(text), x, top + letters.baseline(style, height), align, paint);
  }

  /** A value with a button on either side; gives its left edge. */
  float stepper(String value, float right, float top, LiveTarget less, LiveTarget more, String tip) {
    // Words need less room in the face for words, and so leave some for the control's name.
    TextStyle style = !value.isEmpty() && Character.isLetter(value.charAt(0)) ? Type.CONTROL : Type.RUNNING;
    float middle = Math.max(34, letters.width(style, Signs.minus(value)) + 8);
    Rect at = new Rect(right - middle - 40, top, middle + 40, CONTROL);
    out.box(at, 5, Paint.of(Token.RAISED));
    text(Type.RUNNING, "-", at.x() + 10, top, CONTROL, Align.MIDDLE, Paint.of(Tint.LOW));
    text(style, value, at.x() + at.width() / 2, top, CONTROL, Align.MIDDLE, Paint.of(Tint.HIGH));
    text(Type.RUNNING, "+", at.right() - 10, top, CONTROL, Align.MIDDLE, Paint.of(Tint.LOW));
    out.spot(new Rect(at.x(), top, at.width() / 2, CONTROL), less, tip);
    out.spot(new Rect(at.x() + at.width() / 2, top, at.width() / 2, CONTROL), more, tip);
    return at.x();
  }

  /** A dark line around a card that is going to lie over the scene. */
  void halo(Rect at, float radius) {
    out.box(at.grown(1), radius + 1, Paint.of(Token.BG).faded(0.6f));
  }

  /** An empty card with a rim; what it covers is not explained any more. */
  void card(Rect at, float radius, float width, Paint rim) {
    out.box(at, radius, Paint.of(Token.PANEL));
    out.border(at, radius, width, rim);
    out.tip(at, "");
  }

  /** A value, and before it a slider that ends there; gives its left edge. */
  float slider(double share, String value, float right, float top, LiveTarget target, String tip) {
    text(Type.RUNNING, value, right, top, CONTROL, Align.END, Paint.of(Tint.HIGH));
    Rect at = new Rect(right - SLIDER - SLIDER_VALUE, top, SLIDER, CONTROL);
    float middle = top + CONTROL / 2;
    out.box(new Rect(at.x(), middle - 1.5f, at.width(), 3), 1.5f, Paint.of(Token.LINE2));
    out.box(new Rect(at.x() + at.width() / 2, middle + 5, 1, 3), 0, Paint.of(Tint.LOW));
    float knob = at.x() + (float) share * at.width();
    out.box(new Rect(knob - 6, middle - 6, 12, 12), 6, Paint.of(Tint.HIGH));
    out.spot(at, target, tip);
    return at.x();
  }

  /** Values side by side, one of them chosen, that end at {@code right}. */
  Rect segments(List<String> words, int chosen, float right, Rect line, List<LiveTarget> targets, List<String> tips) {
    float width = 4;
    for (String word : words) {
      width += letters.width(SEGMENT_ON, word) + 16;
    }
    Rect at = new Rect(right - width, line.y(), width, line.height());
    out.box(at, 5, Paint.of(Token.RAISED));
    float x = at.x() + 2;
    for (int i = 0; i < words.size(); i++) {
      float w = letters.width(SEGMENT_ON, words.get(i)) + 16;
      Rect part = new Rect(x, at.y() + 2, w, at.height() - 4);
      boolean on = i == chosen;
      if (on) {
        out.box(part, 3.5f, Paint.of(Token.RAISED2));
      }
      text(on ? SEGMENT_ON : SEGMENT, words.get(i), x + w / 2, part.y(), part.height(), Align.MIDDLE,
          Paint.of(on ? Tint.HIGH : Tint.MID));
      out.spot(part, targets.get(i), tips.get(i));
      x += w;
    }
    return at;
  }

  /** A switch that ends at {@code right}. */
  void toggle(boolean on, float right, float middle, LiveTarget target, String tip) {
    Rect at = new Rect(right - 32, middle - 9, 32, 18);
    out.box(at, 9, Paint.of(on ? Tint.OUTPUT : Tint.LOW).faded(on ? 1 : 0.4f));
    out.box(new Rect(on ? at.x() + 16 : at.x() + 2, at.y() + 2, 14, 14), 7, on ? Paint.of(Token.BG)
        : Paint.of(Tint.MID));
    out.spot(at, target, tip);
  }

  /** A name that can be chosen; gives its right edge. */
  float chip(String word, boolean on, float x, float top, LiveTarget target, String tip) {
    Rect at = new Rect(x, top, chipWidth(word), CONTROL);
    out.box(at, 5, Paint.of(on ? Token.RAISED2 : Token.RAISED));
    if (on) {
      out.border(at, 5, 1, Paint.of(Tint.KERNEL));
    }
    text(on ? SEGMENT_ON : SEGMENT, word, x + at.width() / 2, top, CONTROL, Align.MIDDLE,
        Paint.of(on ? Tint.HIGH : Tint.MID));
    out.spot(at, target, tip);
    return at.right();
  }

  float chipWidth(String word) {
    return letters.width(SEGMENT_ON, word) + 14;
  }

  /** What a button looks like. */
  enum Weight {
    /** Text alone. */
    GHOST,
    /** On a box. */
    PLAIN,
    /** What is to be done now. */
    PRIMARY
  }

  /** A button with an icon, words, both, and the key that does the same; gives its right edge. */
  float button(Optional<Icon> icon, String words, String key, Rect at, Weight weight, LiveTarget target, String tip) {
    Tint ink = weight == Weight.GHOST ? Tint.MID : Tint.HIGH;
    Paint paint = weight == Weight.PRIMARY ? Paint.of(Token.BG) : Paint.of(ink);
    if (weight != Weight.GHOST) {
      out.box(at, 6, weight == Weight.PRIMARY ? Paint.of(Tint.OUTPUT) : Paint.of(Token.RAISED));
    }
    TextStyle style = weight == Weight.PRIMARY ? Type.bold(Type.CONTROL) : Type.CONTROL;
    float keyWidth = key.isEmpty() ? 0 : letters.width(KEY, key) + 16;
    float wide = (icon.isPresent() ? ICON : 0) + (icon.isPresent() && !words.isEmpty() ? 6 : 0)
        + letters.width(style, words) + keyWidth;
    float x = at.x() + (at.width() - wide) / 2;
    if (icon.isPresent()) {
      out.icon(icon.get(), x, at.y() + (at.height() - ICON) / 2, ICON, paint);
      x += ICON + (words.isEmpty() ? 0 : 6);
    }
    text(style, words, x, at.y(), at.height(), Align.START, paint);
    if (!key.isEmpty()) {
      key(key, x + letters.width(style, words) + 8, at.y() + (at.height() - 17) / 2);
    }
    out.spot(at, target, tip);
    return at.right();
  }

  /** Room that a button of these parts needs. */
  float buttonWidth(Optional<Icon> icon, String words, String key) {
    return 20 + (icon.isPresent() ? ICON + (words.isEmpty() ? 0 : 6) : 0)
        + letters.width(Type.bold(Type.CONTROL), words) + (key.isEmpty() ? 0 : letters.width(KEY, key) + 16);
  }

  /** The name of a key as it is drawn on one. */
  void key(String name, float x, float top) {
    float width = letters.width(KEY, name) + 8;
    out.border(new Rect(x, top, width, 17), 4, 1, Paint.of(Token.LINE2));
    text(KEY, name, x + width / 2, top, 17, Align.MIDDLE, Paint.of(Tint.MID));
  }

  /** A section's name under a rule, 30 high. */
  void section(String name, String right, Rect line) {
    out.box(new Rect(line.x(), line.y(), line.width(), 1), 0, Paint.of(Token.LINE));
    text(SECTION, name, line.x(), line.y() + 8, CONTROL, Align.START, Paint.of(Tint.LOW));
    text(SEGMENT, right, line.right(), line.y() + 8, CONTROL, Align.END, Paint.of(Tint.LOW));
  }

  /** Text that is broken into lines; gives the lower edge of the last one. */
  float paragraph(List<Span> spans, float size, float line, Rect area) {
    float y = area.y();
    for (List<Wrap.Word> words : Wrap.lines(letters, spans, size, area.width())) {
      float pen = area.x();
      for (int i = 0; i < words.size(); i++) {
        Wrap.Word word = words.get(i);
        pen += i > 0 && word.spaced() ? letters.width(word.style(), " ") : 0;
        out.text(word.style(), word.text(), pen, y + letters.baseline(word.style(), line), Align.START,
            Paint.of(word.tint()));
        pen += letters.width(word.style(), word.text());
      }
      y += line;
    }
    return y;
  }

  /** A bar at the right of an area that shows some of its content; none where all is shown. */
  ScrollBar scrollBar(Rect area, float first, float shown, float all) {
    if (shown >= all) {
      return ScrollBar.NONE;
    }
    ScrollBar bar =
        new ScrollBar(new Rect(area.right() - 5, area.y(), 4, area.height()), first, shown, all);
    out.box(bar.track(), 2, Paint.of(Token.RAISED));
    out.box(bar.knob(), 2, Paint.of(Tint.LOW));
    return bar;
  }

  /** The ring around what the arrow keys change. */
  void focus(Rect at, float radius) {
    out.border(at.grown(2), radius + 2, 2, Paint.of(Token.PANEL));
    out.border(at.grown(4), radius + 4, 2, Paint.of(Token.FOCUS));
  }
}
