package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.List;
import java.util.Optional;

/** The text of the lesson's step, and the way to the next one. */
final class LessonTab {

  private static final float TITLE = 15;
  private static final float TITLE_LINE = 21;
  private static final float TEXT = 13;
  private static final float LINE = 19;
  private static final float BETWEEN = 9;

  private final Kit kit;

  LessonTab(Kit kit) {
    this.kit = kit;
  }

  /** Lays the text out from {@code top} on; gives its lower edge. */
  float lay(LiveLesson lesson, float x, float top, float width) {
    float y = kit.paragraph(List.of(Span.words(lesson.goal(), Tint.LOW)), 12, 17, new Rect(x, top, width, 0)) + 10;
    y = kit.paragraph(List.of(Span.strong(lesson.title(), Tint.HIGH)), TITLE, TITLE_LINE, new Rect(x, y, width, 0)) + 6;
    for (List<Span> paragraph : lesson.text()) {
      y = kit.paragraph(paragraph, TEXT, LINE, new Rect(x, y, width, 0)) + BETWEEN;
    }
    return y;
  }

  /** Lays out how far the chapter is, and the buttons, at the foot of the panel. */
  void foot(LiveLesson lesson, Rect area) {
    float y = area.y();
    kit.out.box(new Rect(area.x(), y, area.width(), 1), 0, Paint.of(Token.LINE));
    float gap = 4;
    float piece = (area.width() - gap * (lesson.steps() - 1)) / lesson.steps();
    for (int i = 0; i < lesson.steps(); i++) {
      kit.out.box(new Rect(area.x() + i * (piece + gap), y + 12, piece, 3), 1.5f,
          i <= lesson.step() ? Paint.of(Tint.OUTPUT) : Paint.of(Token.RAISED2));
    }
    float top = y + 26;
    float half = (area.width() - 56) / 2;
    kit.button(Optional.empty(), "Back", "", new Rect(area.x(), top, half, 28), Kit.Weight.PLAIN,
        new LiveTarget.Button(Command.PREVIOUS_STEP), "The step before (N)");
    kit.text(Type.RUNNING, (lesson.step() + 1) + "/" + lesson.steps(), area.x() + area.width() / 2, top, 28,
        Align.MIDDLE, Paint.of(Tint.LOW));
    kit.button(Optional.empty(), "Next", "", new Rect(area.right() - half, top, half, 28), Kit.Weight.PRIMARY,
        new LiveTarget.Button(Command.NEXT_STEP), "The next step (n)");
  }
}
