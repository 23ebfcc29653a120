package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.List;
import java.util.Optional;

/** Why the last change cannot be: its formula, and the smallest change that helps. */
final class Notice {

  private static final float SIDE = 16;
  private static final float CLOSE = 30;
  private static final float WIDEST = 600;
  private static final float HEIGHT = 92;

  private final Kit kit;

  Notice(Kit kit) {
    this.kit = kit;
  }

  /** Lays it out in the place of the arithmetic. */
  void lay(LiveRefusal refusal, Rect area) {
    kit.out.box(area, 0, Paint.of(Token.PANEL));
    kit.out.tip(area, "");
    kit.out.box(new Rect(area.x(), area.y(), area.width(), 2), 0, Paint.of(Tint.KERNEL));
    words(refusal, area);
  }

  /** Lays it out as a card at the top of the scene, where nobody overlooks it. */
  void over(LiveRefusal refusal, Rect scene) {
    float width = Math.min(WIDEST, scene.width() - 2 * SIDE);
    Rect card = new Rect(scene.x() + (scene.width() - width) / 2, scene.y() + 8, width, HEIGHT);
    kit.halo(card, 8);
    kit.card(card, 8, 2, Paint.of(Tint.KERNEL));
    words(refusal, card);
  }

  private void words(LiveRefusal refusal, Rect area) {
    float x = area.x() + SIDE;
    float right = area.right() - SIDE - CLOSE;
    for (Span span : refusal.formula()) {
      TextStyle style = Type.of(span, Type.FORMULA.size());
      String text = Wrap.shortened(kit.letters, style, Signs.minus(span.text()), right - x);
      kit.text(style, text, x, area.y() + 14, 24, Align.START, Paint.of(span.tint()));
      float width = kit.letters.width(style, text);
      if (span.bold() && span.tint() == Tint.KERNEL) {
        kit.out.box(new Rect(x, area.y() + 36, width, 2), 0, Paint.of(Tint.KERNEL));
      }
      x += width;
    }
    kit.paragraph(List.of(Span.words(refusal.sentence(), Tint.HIGH)), 13, 18,
        new Rect(area.x() + SIDE, area.y() + 46, area.width() - 2 * SIDE - CLOSE, 0));
    kit.button(Optional.of(Icon.CROSS), "", "", new Rect(area.right() - 40, area.y() + 10, 28, 28), Kit.Weight.GHOST,
        new LiveTarget.Button(Command.CLOSE), "Esc");
  }
}
