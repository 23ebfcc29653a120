package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.List;

/** Pieces of text in a row, each in its own face and tint: names with their shapes, captions. */
public final class Words {

  private static final float GAP = 7;

  private final Painter painter;
  private final Look look;
  private final float larger;

  /** {@code larger} is added to the size of labels where the picture is wide. */
  public Words(Painter painter, Look look, float larger) {
    this.painter = painter;
    this.look = look;
    this.larger = larger;
  }

  /** The same in larger letters. */
  Words larger(float more) {
    return new Words(painter, look, larger + more);
  }

  private TextStyle style(Span span) {
    return Type.label(span, larger);
  }

  float width(List<Span> spans) {
    float sum = GAP * (spans.size() - 1);
    for (Span span : spans) {
      sum += painter.width(style(span), Signs.minus(span.text()));
    }
    return sum;
  }

  /** Draws the pieces from {@code x} on with their baseline at {@code y}. */
  public void draw(List<Span> spans, float x, float y) {
    float pen = x;
    for (Span span : spans) {
      pen = painter.text(style(span), Signs.minus(span.text()), pen, y, Align.START, look.of(span.tint())) + GAP;
    }
  }

  /** Draws the halos of what {@link #draw} draws there. */
  void halo(List<Span> spans, float x, float y, Rgba tint) {
    float pen = x;
    for (Span span : spans) {
      String text = Signs.minus(span.text());
      painter.halo(style(span), text, pen, y, Align.START, tint);
      pen += painter.width(style(span), text) + GAP;
    }
  }
}
