package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;

/** The chapters at the left, and the quiz; where there is little room, their numbers alone. */
final class Rail {

  private static final float ROW = 30;
  private static final TextStyle NUMBER = TextStyle.of(Face.NUMBERS, 11);
  private static final TextStyle TITLE = TextStyle.of(Face.WORDS, 12);
  private static final TextStyle TITLE_ON = TextStyle.of(Face.WORDS_BOLD, 12);
  private static final TextStyle HEAD = TextStyle.of(Face.WORDS_BOLD, 11);
  private static final float NARROWEST = 100;

  private final Kit kit;

  Rail(Kit kit) {
    this.kit = kit;
  }

  /** A line of the rail. */
  private record Row(String number, String title, boolean on, boolean chosen, boolean done,
      LiveTarget target, String tip) {}

  void lay(LiveFrame frame, Rect rail) {
    LiveDesk desk = frame.desk();
    kit.out.box(rail, 0, Paint.of(Token.PANEL));
    kit.out.box(new Rect(rail.right() - 1, rail.y(), 1, rail.height()), 0, Paint.of(Token.LINE));
    boolean wide = rail.width() >= NARROWEST;
    boolean asking = frame.quiz().isPresent();
    int choosing = frame.lesson().map(l -> l.choosing()).orElse(-1);
    float y = rail.y() + 12;
    y += head("Lesson", rail, y, wide);
    for (int i = 0; i < desk.chapters().size(); i++) {
      boolean on = !asking && i == desk.chapter();
      String title = desk.chapters().get(i);
      Rect at = new Rect(rail.x() + 8, y, rail.width() - 16, ROW);
      row(new Row(Integer.toString(i + 1), title, on, i == choosing, desk.done().get(i), new LiveTarget.Chapter(i),
          wide ? "" : title), at, wide);
      if (wide && desk.done().get(i)) {
        kit.out.icon(Icon.CHECK, at.right() - 18, at.y() + 9, 12, Paint.of(Tint.OUTPUT));
      }
      y += ROW;
    }
    y += 14;
    y += head("Practice", rail, y, wide);
    Rect at = new Rect(rail.x() + 8, y, rail.width() - 16, ROW);
    row(new Row("?", "Quiz", asking, false, false, new LiveTarget.Button(LiveTarget.Command.QUIZ),
        wide ? "" : "Questions (a)"), at, wide);
    if (wide) {
      kit.text(NUMBER, desk.quiz(), at.right() - 6, at.y(), ROW, Align.END, Paint.of(Tint.LOW));
    }
  }

  private float head(String words, Rect rail, float y, boolean wide) {
    if (!wide) {
      return 0;
    }
    kit.text(HEAD, words, rail.x() + 16, y, 16, Align.START, Paint.of(Tint.LOW));
    return 22;
  }

  private void row(Row row, Rect at, boolean wide) {
    if (row.on()) {
      kit.out.box(at, 6, Paint.of(Token.RAISED));
      kit.out.box(new Rect(at.x(), at.y() + 7, 2, at.height() - 14), 1, Paint.of(Tint.OUTPUT));
    }
    if (row.chosen()) {
      kit.focus(at.grown(-4), 4);
    }
    float number = wide ? at.x() + 20 : at.x() + at.width() / 2;
    kit.text(NUMBER, row.number(), number, at.y(), ROW, wide ? Align.END : Align.MIDDLE,
        Paint.of(row.on() && !wide ? Tint.HIGH : Tint.LOW));
    if (wide) {
      TextStyle style = row.on() ? TITLE_ON : TITLE;
      String shown = Wrap.shortened(kit.letters, style, row.title(), at.width() - (row.done() ? 48 : 30));
      kit.text(style, shown, at.x() + 28, at.y(), ROW, Align.START, Paint.of(row.on() ? Tint.HIGH : Tint.MID));
    }
    kit.out.spot(at, row.target(), row.tip());
  }
}
