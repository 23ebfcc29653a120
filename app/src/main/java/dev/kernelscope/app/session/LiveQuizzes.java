package dev.kernelscope.app.session;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Demonstration;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Round;
import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is seen of a quiz: a pure function. */
final class LiveQuizzes {

  /** Questions that the kernel's positions along an axis explain. */
  private static final Set<String> WINDOWS =
      Set.of("output-size", "which-stride", "dropped-strip", "same-padding", "dilated-size");

  private LiveQuizzes() {}

  /** The question, or what became of the answer. */
  static LiveQuiz of(Quizzing quiz) {
    Round round = quiz.round();
    String score = score(round) + (quiz.seed() > 0 ? "  seed " + quiz.seed() : "");
    if (round.current().isEmpty()) {
      return new LiveQuiz("the end", "That was the last question.", List.of(), -1, -1, -1, "", "", List.of(),
          Optional.empty(), score);
    }
    Question question = round.current().get();
    String heading = "question " + round.number() + " of " + round.total() + (round.returned() ? ", again" : "");
    List<String> choices = question.choices().stream().map(Choice::text).toList();
    if (!quiz.shown()) {
      return new LiveQuiz(heading, question.text(), choices, quiz.marked(), -1, -1, quiz.hint() ? question.hint() : "",
          "", List.of(), Optional.empty(), score);
    }
    Choice chosen = question.choices().get(quiz.answers().getLast());
    return new LiveQuiz(heading, question.text(), choices, -1, quiz.answers().getLast(), question.answer(), "",
        verdict(chosen), explanation(question, chosen), windows(question),
        chosen.right() ? score : score + "  A question like this one comes back later.");
  }

  private static String score(Round round) {
    String later = round.rightLater() > 0 ? ", " + round.rightLater() + " the second time" : "";
    return round.rightAtOnce() + " right" + later + ", " + round.toRepeat() + " to repeat.";
  }

  /** A diagnosis begins with the mistake in one sentence. */
  private static String verdict(Choice chosen) {
    return chosen.right() ? "Right: " + chosen.text() : sentences(chosen.diagnosis())[0];
  }

  private static String[] sentences(String diagnosis) {
    int end = diagnosis.indexOf(". ");
    return end < 0 ? new String[] {diagnosis, ""}
        : new String[] {diagnosis.substring(0, end), diagnosis.substring(end + 2)};
  }

  private static List<List<Span>> explanation(Question question, Choice chosen) {
    List<List<Span>> paragraphs = new ArrayList<>();
    if (!chosen.right() && !sentences(chosen.diagnosis())[1].isEmpty()) {
      paragraphs.add(List.of(Span.words(sentences(chosen.diagnosis())[1], Tint.HIGH)));
    }
    paragraphs.add(List.of());
    paragraphs.add(List.of(Span.words(question.explanation(), Tint.MID)));
    return paragraphs;
  }

  /** In a window an answer about positions is shown where they are. */
  static Optional<Frame> windows(State state) {
    if (!state.desk().hand().inWindow() || state.mode() != Mode.QUIZ) {
      return Optional.empty();
    }
    return state.quiz().filter(Quizzing::shown).flatMap(quiz -> quiz.round().current())
        .filter(question -> windows(question).isPresent()).flatMap(Question::scene)
        .flatMap(scene -> scene.experiment().scene().windows());
  }

  private static Optional<Axis> windows(Question question) {
    if (!WINDOWS.contains(question.kind()) || question.scene().isEmpty()) {
      return Optional.empty();
    }
    Demonstration scene = question.scene().get();
    Experiment experiment = scene.experiment();
    return experiment.kind() == Experiment.Kind.FORWARD ? Optional.of(experiment.forward().columns())
        : Optional.empty();
  }
}
