package dev.kernelscope.app.lesson;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Step;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the lesson to somebody line by line, without moving a cursor: for screen readers, pipes and simple terminals.
 * On a terminal it rests after every portion until Enter is pressed, and asks the questions; elsewhere it prints on.
 */
public final class PlainReading {

  private static final String REST = "Enter goes on, q and Enter ends: ";
  private static final String ASK = "Your answer, 1 to 4, or Enter to be told: ";
  private static final String QUIT = "q";
  private static final String TOLD = "";

  private final Console console;
  private final RunningText text;
  private final Supplier<Optional<String>> answers;
  private boolean ended;

  /**
   * A reading.
   *
   * @param answers gives the next line that the reader typed, or nothing at the end of the input; null where nobody
   *     types
   */
  public PlainReading(Console console, RunningText text, Supplier<Optional<String>> answers) {
    this.console = console;
    this.text = text;
    this.answers = answers;
  }

  /** Reads chapters, one after the other, and then some questions, until the listener has enough. */
  public void read(List<Chapter> chapters, List<Question> questions) {
    for (Chapter chapter : chapters) {
      if (!ended) {
        read(chapter);
      }
    }
    questions.stream().takeWhile(question -> !ended).forEach(this::ask);
  }

  private void read(Chapter chapter) {
    PagesAhead pages = PagesAhead.of(chapter);
    print(text.head(chapter));
    for (Step step : chapter.steps()) {
      if (!ended) {
        print(text.step(chapter, step, pages.page(step)));
        rest();
      }
    }
    if (!ended) {
      print(text.tryIt(chapter));
      rest();
    }
    if (!ended) {
      ask(chapter.check());
      console.print("");
    }
  }

  private void ask(Question question) {
    print(text.question(question));
    if (answers != null) {
      console.print("");
      String answer = typed(ASK);
      if (ended) {
        return;
      }
      respond(question, answer);
    }
    print(text.answer(question));
    rest();
  }

  private void respond(Question question, String first) {
    String answer = first;
    boolean again = false;
    while (!answer.equals(TOLD) && !ended) {
      if (answer.equals(Integer.toString(question.answer() + 1))) {
        console.print("Right.");
        return;
      }
      if (!answer.matches("[1-4]")) {
        answer = typed("'" + answer + "' is no answer. " + ASK);
        continue;
      }
      print(text.words("No. " + question.choices().get(Integer.parseInt(answer) - 1).diagnosis()));
      if (again) {
        return;
      }
      print(text.words("Hint: " + question.hint()));
      again = true;
      answer = typed(ASK);
    }
  }

  private void rest() {
    if (answers != null && !ended) {
      console.print("");
      typed(REST);
    }
  }

  /** What was typed; at the end of the input, or where the listener has enough, nothing, and the reading ends. */
  private String typed(String prompt) {
    console.out().flush();
    console.err().print(prompt);
    console.err().flush();
    String line = answers.get().map(String::strip).orElse(QUIT);
    ended = line.equals(QUIT);
    return ended ? TOLD : line;
  }

  private void print(List<String> lines) {
    lines.forEach(console::print);
    // Some pages take seconds: whoever reads has those before them.
    console.out().flush();
  }
}
