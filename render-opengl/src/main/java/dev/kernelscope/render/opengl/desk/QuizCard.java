package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.List;
import java.util.Optional;

/** A question on a card at the right of the scene: its answers, and after one what was right or wrong about it. */
final class QuizCard {

  private static final float PADDING = 20;
  private static final float GAP = 8;
  private static final float CHOICE = 42;
  private static final float WRAPPING = 60;
  private static final TextStyle NUMBER = TextStyle.of(Face.NUMBERS_BOLD, 16);
  private static final TextStyle WORDS = TextStyle.of(Face.WORDS, 13);
  private static final TextStyle VERDICT = TextStyle.of(Face.WORDS_BOLD, 12);
  private static final TextStyle SMALL = TextStyle.of(Face.WORDS, 11.5f);

  private final Kit kit;

  QuizCard(Kit kit) {
    this.kit = kit;
  }

  void lay(LiveQuiz quiz, Rect card) {
    kit.halo(card, 12);
    kit.card(card, 12, 1, Paint.of(Token.LINE2));
    Rect inner = new Rect(card.x() + PADDING, card.y() + 18, card.width() - 2 * PADDING, 0);
    kit.text(VERDICT, capital(quiz.heading()), inner.x(), inner.y(), 20, Align.START, Paint.of(Tint.MID));
    close(card);
    float y = inner.y() + 34;
    y = kit.paragraph(List.of(Span.strong(quiz.question(), Tint.HIGH)), 17, 25, at(inner, y)) + 14;
    boolean pairs = quiz.choices().stream().allMatch(c -> fits(c, (inner.width() - GAP) / 2));
    float width = pairs ? (inner.width() - GAP) / 2 : inner.width();
    for (int i = 0; i < quiz.choices().size(); i++) {
      if (!pairs && quiz.answered() && i != quiz.answer() && i != quiz.chosen()) {
        continue; // its place is needed for the explanation
      }
      float x = pairs && i % 2 == 1 ? inner.x() + width + GAP : inner.x();
      float height = pairs || kit.letters.width(WORDS, quiz.choices().get(i)) < width - 130 ? CHOICE : WRAPPING;
      choice(quiz, i, new Rect(x, y, width, height));
      y += pairs && i % 2 == 0 && i + 1 < quiz.choices().size() ? 0 : height + GAP;
    }
    kit.out.clip(new Rect(card.x(), y, card.width(), Math.max(1, card.bottom() - 90 - y)));
    answer(quiz, inner, y + 6);
    kit.out.clip(null);
    foot(quiz, card);
  }

  private static Rect at(Rect inner, float y) {
    return new Rect(inner.x(), y, inner.width(), 0);
  }

  private boolean fits(String choice, float width) {
    return kit.letters.width(NUMBER, choice) < width - 120;
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void close(Rect card) {
    Rect at = new Rect(card.right() - 44, card.y() + 14, 28, 28);
    kit.button(Optional.of(Icon.CROSS), "", "", at, Kit.Weight.GHOST, new LiveTarget.Button(Command.QUIZ),
        "Leaves the quiz; A comes back (q)");
  }

  private void choice(LiveQuiz quiz, int index, Rect at) {
    boolean right = quiz.answered() && index == quiz.answer();
    boolean wrong = quiz.answered() && index == quiz.chosen() && !right;
    Paint rim = right ? Paint.of(Tint.OUTPUT) : wrong ? Paint.of(Tint.KERNEL) : Paint.of(Token.LINE2);
    if (right || wrong) {
      kit.out.box(at, 8, rim.faded(right ? 0.12f : 0.10f));
    } else if (!quiz.answered() && index == quiz.marked()) {
      kit.out.box(at, 8, Paint.of(Token.RAISED));
    }
    kit.out.border(at, 8, right || wrong ? 1.5f : 1, rim);
    kit.key(Integer.toString(index + 1), at.x() + 12, at.y() + (at.height() - 17) / 2);
    Paint ink = Paint.of(right || wrong || !quiz.answered() ? Tint.HIGH : Tint.MID);
    String text = quiz.choices().get(index);
    float x = at.x() + 40;
    if (at.height() > CHOICE) {
      kit.paragraph(List.of(Span.words(text, right || wrong || !quiz.answered() ? Tint.HIGH : Tint.MID)), 13, 18,
          new Rect(x, at.y() + 12, at.width() - 130, 0));
    } else {
      boolean number = text.length() <= 12;
      kit.text(number ? NUMBER : WORDS, text, x, at.y(), at.height(), Align.START, ink);
    }
    if (right || wrong) {
      kit.out.icon(right ? Icon.CHECK : Icon.CROSS, at.right() - 30, at.y() + at.height() / 2 - 8, 16, rim);
      kit.text(VERDICT, right ? index == quiz.chosen() ? "correct" : "the answer" : "yours", at.right() - 38, at.y(),
          at.height(), Align.END, rim);
    }
    if (!quiz.answered()) {
      kit.out.spot(at, new LiveTarget.Choice(index), "");
    }
  }

  private void answer(LiveQuiz quiz, Rect inner, float top) {
    if (!quiz.answered()) {
      if (!quiz.hint().isEmpty()) {
        kit.paragraph(List.of(Span.strong("Hint  ", Tint.INPUT), Span.words(quiz.hint(), Tint.MID)), 13, 19,
            at(inner, top));
      }
      return;
    }
    boolean right = quiz.chosen() == quiz.answer();
    Tint tint = right ? Tint.OUTPUT : Tint.KERNEL;
    Rect box = new Rect(inner.x() + 14, top + 12, inner.width() - 28, 0);
    boolean diagnosed = !right && !quiz.explanation().isEmpty() && !quiz.explanation().getFirst().isEmpty();
    // Measured by laying it out on a sheet that nobody sees.
    Kit dry = new Kit(new Sheet.Builder(), kit.letters);
    float bottom = said(dry, quiz, tint, box, diagnosed);
    kit.out.box(new Rect(inner.x(), top, inner.width(), bottom + 12 - top), 8, Paint.of(tint).faded(0.10f));
    said(kit, quiz, tint, box, diagnosed);
    float y = bottom + 26;
    for (List<Span> paragraph : quiz.explanation().subList(diagnosed ? 1 : 0, quiz.explanation().size())) {
      y = paragraph.isEmpty() ? y : kit.paragraph(paragraph, 13, 19, at(inner, y)) + 8;
    }
  }

  private static float said(Kit kit, LiveQuiz quiz, Tint tint, Rect box, boolean diagnosed) {
    float y = kit.paragraph(List.of(Span.strong(quiz.verdict(), tint)), 13, 19, box);
    return diagnosed ? kit.paragraph(quiz.explanation().getFirst(), 13, 19, new Rect(box.x(), y + 3, box.width(), 0))
        : y;
  }

  private void foot(LiveQuiz quiz, Rect card) {
    float x = card.x() + PADDING;
    float y = card.bottom() - 82;
    if (quiz.choices().isEmpty()) {
      button("Back", "↵", x, y, Kit.Weight.PRIMARY, Optional.empty(), Command.NEXT_QUESTION);
    } else if (quiz.answered()) {
      x = button("Play it", "", x, y, Kit.Weight.PRIMARY, Optional.of(Icon.PLAY), Command.PLAY_IT) + 8;
      button("Next question", "↵", x, y, Kit.Weight.PLAIN, Optional.empty(), Command.NEXT_QUESTION);
    } else {
      x = button("Answer", "↵", x, y, Kit.Weight.PLAIN, Optional.empty(), Command.NEXT_QUESTION) + 8;
      button("Hint", "I", x, y, Kit.Weight.GHOST, Optional.empty(), Command.HINT);
    }
    kit.text(SMALL, quiz.score(), card.x() + PADDING, card.bottom() - 36, 18, Align.START, Paint.of(Tint.LOW));
  }

  private float button(String words, String key, float x, float y, Kit.Weight weight, Optional<Icon> icon,
      Command command) {
    float width = kit.buttonWidth(icon, words, key) + 12;
    return kit.button(icon, words, key, new Rect(x, y, width, 36), weight, new LiveTarget.Button(command), "");
  }
}
