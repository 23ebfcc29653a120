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

/** A small card beside the pointer: a cell's index, value and formula, or what a control is for. */
public final class Tooltip {

  private static final float PADDING = 10;
  private static final float WIDEST = 330;
  private static final float AWAY = 16;
  private static final float LINE = 17;

  private Tooltip() {}

  /** What there is to say about a cell. */
  public static Sheet of(Tip tip, Tint rim, float x, float y, Rect window, Measure letters) {
    return lay(List.of(tip.name(), tip.formula(), List.of(Span.words(tip.sentence(), Tint.MID))), rim, x, y, window,
        letters);
  }

  /** A sentence about a control. */
  public static Sheet of(String sentence, float x, float y, Rect window, Measure letters) {
    return lay(List.of(List.of(Span.words(sentence, Tint.HIGH))), Tint.LOW, x, y, window, letters);
  }

  private static Sheet lay(List<List<Span>> paragraphs, Tint rim, float x, float y, Rect window, Measure letters) {
    Kit dry = new Kit(new Sheet.Builder(), letters);
    float widest = paragraphs.stream().map(p -> width(p, letters)).max(Float::compare).orElse(0f);
    float width = Math.min(widest + 2, Math.min(WIDEST, window.width() - 4 * PADDING));
    float height = text(dry, paragraphs, new Rect(0, 0, width, 0));
    float left = Math.clamp(x + AWAY, window.x() + 4, Math.max(window.x() + 4,
        window.right() - width - 2 * PADDING - 4));
    float below = y + AWAY + height + 2 * PADDING;
    float top = below <= window.bottom() ? y + AWAY : Math.max(window.y() + 4, y - AWAY - height - 2 * PADDING);
    Sheet.Builder out = new Sheet.Builder();
    Rect card = new Rect(left, top, width + 2 * PADDING, height + 2 * PADDING - 4);
    out.box(card, 6, Paint.of(Token.PANEL).faded(0.97f));
    out.border(card, 6, 1, Paint.of(rim));
    text(new Kit(out, letters), paragraphs, new Rect(left + PADDING, top + PADDING - 2, width, 0));
    return out.build();
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
