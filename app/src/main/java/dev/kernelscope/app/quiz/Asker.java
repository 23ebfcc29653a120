package dev.kernelscope.app.quiz;

import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Round;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Asks questions line by line: no cursor is moved and nothing that was printed changes, so that a screen reader reads
 * it all. Waits for keys, prints, and tells the answers to others.
 */
final class Asker {

  private static final int WIDTH = 80;
  private static final String INDENT = "  ";
  private static final String LETTERS = "abcd";

  private final Round round;
  private final Keys keys;
  private final PrintStream out;
  private final Ink ink;
  private final BiConsumer<String, Boolean> answered;
  private final Consumer<Question> player;

  /**
   * An asker that has not begun.
   *
   * @param round what to ask
   * @param keys what is answered
   * @param out where to print
   * @param ink how
   * @param answered is told the kind of each question that is answered, and whether rightly
   * @param player shows a question's scene
   */
  Asker(Round round, Keys keys, PrintStream out, Ink ink, BiConsumer<String, Boolean> answered,
      Consumer<Question> player) {
    this.round = round;
    this.keys = keys;
    this.out = out;
    this.ink = ink;
    this.answered = answered;
    this.player = player;
  }

  /** Asks until all is answered right, or the user has had enough. */
  void run() throws IOException {
    boolean on = true;
    while (on && round.current().isPresent()) {
      Question question = round.current().get();
      ask(question);
      on = answer(question) && afterwards(question);
    }
    summary();
  }

  private void ask(Question question) {
    say("");
    say(ink.faint(ink.spelled("Question " + round.number() + " of " + round.total()
        + (round.returned() ? ", once more" : ""))));
    for (String line : lines(question.text(), "").split("\n")) {
      say(line.startsWith(INDENT) ? line : ink.strong(line));
    }
    say("");
    for (int i = 0; i < Question.CHOICES; i++) {
      say(INDENT + ink.faint(Integer.toString(i + 1)) + "  " + lines(question.choices().get(i).text(), "     "));
    }
    say("");
  }

  /** Waits for an answer; false where the user leaves. */
  private boolean answer(Question question) throws IOException {
    while (true) {
      int key = key("1-4 answer, ? hint, q quit: ", "1234" + LETTERS + "?qQ");
      if (key == Keys.END || key == 'q' || key == 'Q') {
        return false;
      }
      if (key == '?') {
        say(lines("Hint: " + question.hint(), ""));
      } else {
        int choice = key >= 'a' ? LETTERS.indexOf(key) : key - '1';
        verdict(question, choice);
        return true;
      }
    }
  }

  private void verdict(Question question, int index) {
    boolean right = round.answer(index);
    answered.accept(question.kind(), right);
    Choice choice = question.choices().get(index);
    say("");
    if (right) {
      say(ink.right(ink.spelled("✓ right: ")) + lines(choice.text(), INDENT));
    } else {
      say(ink.wrong(ink.spelled("✕ wrong: ")) + lines(choice.text(), INDENT));
      say(lines(choice.diagnosis(), ""));
      say("");
      say(ink.right(ink.spelled("✓ ")) + (question.answer() + 1) + "  " + lines(question.right().text(), INDENT));
    }
    say(lines(question.explanation(), ""));
    say("");
    say(ink.faint(score() + (right ? "" : " This question comes back later.")));
  }

  private String score() {
    return (round.rightAtOnce() + round.rightLater()) + " right, " + round.toRepeat() + " to repeat.";
  }

  /** Waits for what comes after an answer; false where the user leaves. */
  private boolean afterwards(Question question) throws IOException {
    boolean plays = question.scene().isPresent();
    while (true) {
      int key = key("Enter next" + (plays ? ", p show its scene" : "") + ", q quit: ", "\n qQ" + (plays ? "pP" : ""));
      if (key == Keys.ENTER || key == ' ') {
        round.next();
        return true;
      }
      if (key == 'p' || key == 'P') {
        player.accept(question);
      } else {
        return false;
      }
    }
  }

  /** Asks for one of these keys until it or the end comes. What was pressed is shown. */
  private int key(String prompt, String allowed) throws IOException {
    while (true) {
      out.print(prompt);
      out.flush();
      int key = keys.next();
      while (key != Keys.END && allowed.indexOf(key) < 0 && key <= ' ') {
        key = keys.next();
      }
      say(key <= ' ' ? "" : String.valueOf((char) key));
      if (key == Keys.END || allowed.indexOf(key) >= 0) {
        return key;
      }
    }
  }

  private void summary() {
    say("");
    say(ink.strong(lines("The quiz is over: " + round.rightAtOnce() + " of " + round.total() + " right at once, "
        + round.rightLater() + " right later, " + round.toRepeat() + " to repeat, " + round.unasked() + " not asked.",
        "")));
  }

  private String lines(String text, String indent) {
    return Paragraph.wrapped(ink.spelled(text), indent, WIDTH);
  }

  private void say(String line) {
    out.print(line + "\n");
    out.flush();
  }
}
