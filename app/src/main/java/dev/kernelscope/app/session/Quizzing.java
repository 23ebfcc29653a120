package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions that are asked in a session: which, and what was answered. The round follows from that by answering again,
 * so that a state stays what it was.
 *
 * @param questions in the order in which they are first asked
 * @param seed of generated questions; 0 where they are not generated
 * @param answers all answers so far, each the number of a choice
 * @param shown whether the last answer is still looked at
 * @param marked the choice that enter would take
 * @param hint whether the hint is shown
 */
record Quizzing(List<Question> questions, long seed, List<Integer> answers, boolean shown, int marked, boolean hint) {

  Quizzing {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /** Nothing is answered yet. */
  static Quizzing of(List<Question> questions, long seed) {
    return new Quizzing(questions, seed, List.of(), false, 0, false);
  }

  /** The round as it stands; the caller's own. */
  Round round() {
    Round round = new Round(questions);
    for (int i = 0; i < answers.size(); i++) {
      round.answer(answers.get(i));
      if (i + 1 < answers.size() || !shown) {
        round.next();
      }
    }
    return round;
  }

  /** With that choice answered; itself where there is nothing to answer. */
  Quizzing answered(int choice) {
    if (shown || round().current().isEmpty() || choice >= Question.CHOICES) {
      return this;
    }
    List<Integer> more = new ArrayList<>(answers);
    more.add(choice);
    return new Quizzing(questions, seed, more, true, choice, hint);
  }

  /**
   * An answer.
   *
   * @param kind the question's
   * @param right whether it is right
   */
  record Answer(String kind, boolean right) {}

  /** The answer that these questions have and those had not; empty where there is none, or they are others. */
  Optional<Answer> answerSince(Optional<Quizzing> earlier) {
    boolean fresh = earlier.isPresent() && earlier.get().questions.equals(questions)
        && earlier.get().answers.size() + 1 == answers.size();
    return fresh ? round().current().map(q -> new Answer(q.kind(), q.choices().get(answers.getLast()).right()))
        : Optional.empty();
  }

  /** The next question. */
  Quizzing next() {
    return new Quizzing(questions, seed, answers, false, 0, false);
  }

  /** With another choice marked. */
  Quizzing marking(int choice) {
    return new Quizzing(questions, seed, answers, shown, Math.floorMod(choice, Question.CHOICES), hint);
  }

  /** With the hint. */
  Quizzing hinted() {
    return new Quizzing(questions, seed, answers, shown, marked, true);
  }
}
