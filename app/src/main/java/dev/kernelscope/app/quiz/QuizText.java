package dev.kernelscope.app.quiz;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.stream.Stream;

/** Questions with their answers as running text, 80 columns wide. */
public final class QuizText {

  private static final int WIDTH = 80;
  private static final String INDENT = "   ";

  private final Console console;

  /** Prints to that console's standard output. */
  public QuizText(Console console) {
    this.console = console;
  }

  /** Prints them one by one, as they come. */
  public void print(Stream<Question> questions) {
    int[] number = {0};
    questions.forEachOrdered(question -> print(question, ++number[0]));
  }

  private void print(Question question, int number) {
    if (number > 1) {
      console.print("");
    }
    String begin = number + ". ";
    console.print(begin + Paragraph.wrapped(question.text(), " ".repeat(begin.length()), WIDTH));
    console.print("");
    for (int i = 0; i < Question.CHOICES; i++) {
      line((i + 1) + "  " + question.choices().get(i).text());
    }
    console.print("");
    line("Answer: " + (question.answer() + 1) + "  " + question.right().text());
    line(question.explanation());
    for (Choice choice : question.choices()) {
      if (!choice.right()) {
        line("- " + choice.diagnosis());
      }
    }
  }

  private void line(String text) {
    console.print(INDENT + Paragraph.wrapped(text, text.startsWith("- ") ? INDENT + "  " : INDENT, WIDTH));
  }
}
