package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.widget.Paint;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.List;
import java.util.function.UnaryOperator;

/** A small card beside the pointer: a cell's index, value and formula, or what a control is for. */
public final class Tooltip {

  private static final float PADDING = 10;
  private static final float WIDEST = 330;
  private static final float AWAY = 16;
  private static final float BESIDE = 8;
  private static final float RIM = 4;
  private static final float LINE = 17;

  private Tooltip() {}

  /** What there is to say about a cell. */
  public static Sheet of(Tip tip, Tint rim, float x, float y, Rect window, Measure letters) {
    return lay(List.of(tip.name(), tip.formula(), List.of(Span.words(tip.sentence(), Tint.MID))), rim, window, letters,
        size -> near(size, x, y, window));
  }

  /** A sentence about a control. */
  public static Sheet of(String sentence, float x, float y, Rect window, Measure letters) {
    return lay(sentence, window, letters, size -> near(size, x, y, window));
  }

  /** A sentence about a control of a panel, at the panel's left: under the pointer it would hide the next control. */
  public static Sheet beside(String sentence, Rect panel, float y, Rect window, Measure letters) {
    return lay(sentence, window, letters, size -> within(window, size, panel.x() - BESIDE - size.width(),
        y - size.height() / 2));
  }

  private static Sheet lay(String sentence, Rect window, Measure letters, UnaryOperator<Rect> placed) {
    return lay(List.of(List.of(Span.words(sentence, Tint.HIGH))), Tint.LOW, window, letters, placed);
  }

  private static Sheet lay(List<List<Span>> paragraphs, Tint rim, Rect window, Measure letters,
      UnaryOperator<Rect> placed) {
    Kit dry = new Kit(new Sheet.Builder(), letters);
    float widest = paragraphs.stream().map(p -> width(p, letters)).max(Float::compare).orElse(0f);
    float width = Math.min(widest + 2, Math.min(WIDEST, window.width() - 4 * PADDING));
    float height = text(dry, paragraphs, new Rect(0, 0, width, 0));
    Rect card = placed.apply(new Rect(0, 0, width + 2 * PADDING, height + 2 * PADDING - 4));
    Sheet.Builder out = new Sheet.Builder();
    out.box(card, 6, Paint.of(Token.PANEL).faded(0.97f));
    out.border(card, 6, 1, Paint.of(rim));
    text(new Kit(out, letters), paragraphs, new Rect(card.x() + PADDING, card.y() + PADDING - 2, width, 0));
    return out.build();
  }

  /** Under the pointer, or above it where there is no room. */
  private static Rect near(Rect size, float x, float y, Rect window) {
    boolean room = y + AWAY + size.height() + RIM <= window.bottom();
    return within(window, size, x + AWAY, room ? y + AWAY : y - AWAY - size.height());
  }

  private static Rect within(Rect window, Rect size, float x, float y) {
    return new Rect(inside(x, window.x(), window.right() - size.width()),
        inside(y, window.y(), window.bottom() - size.height()), size.width(), size.height());
  }

  private static float inside(float at, float least, float most) {
    return Math.clamp(at, least + RIM, Math.max(least + RIM, most - RIM));
  }

  private static float width(List<Span> spans, Measure letters) {
    float sum = 0;
    for (Span span : spans) {
      sum += letters.width(Type.of(span, 12), span.text());
    }
    return sum;
  }

  private static float text(Kit kit, List<List<Span>> paragraphs, Rect area) {
    float y = area.y();
    for (List<Span> spans : paragraphs) {
      y = spans.isEmpty() ? y : kit.paragraph(spans, 12, LINE, new Rect(area.x(), y, area.width(), 0));
    }
    return y - area.y();
  }
}
