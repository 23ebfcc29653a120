package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.lesson.quiz.Demonstration;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keys that ask and answer. */
final class QuizKeys {

  private static final Set<Mode> QUIZ = EnumSet.of(Mode.QUIZ);
  private static final int GENERATED = 20;

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.QUIZ, TimeKeys.SCENE, List.of("a"), "a", "quiz",
          "ask, or back to the quiz", (s, i) -> ask(s)),
      new Binding(Group.QUIZ, TimeKeys.SCENE, List.of("A"), "A", "", "" + GENERATED + " made-up questions",
          (s, i) -> generated(s)),
      new Binding(Group.QUIZ, QUIZ, List.of("1", "2", "3", "4"), "1-4", "answer", "answer",
          (s, i) -> change(s, q -> q.answered(i))),
      new Binding(Group.QUIZ, QUIZ, List.of("up", "down"), "↑ ↓", "", "choose an answer",
          (s, i) -> change(s, q -> q.marking(q.marked() + backForth(i)))),
      new Binding(Group.QUIZ, QUIZ, List.of("left", "right"), "← →", "", "",
          (s, i) -> change(s, q -> q.marking(q.marked() + backForth(i)))),
      new Binding(Group.QUIZ, QUIZ, List.of("enter", "n", "space"), "enter", "next question",
          "answer; then the next one", (s, i) -> enter(s)),
      new Binding(Group.QUIZ, QUIZ, List.of("p"), "p", "play it", "answered: see it played",
          (s, i) -> play(s)),
      new Binding(Group.QUIZ, QUIZ, List.of("i", "e"), "i", "hint", "a hint", (s, i) -> change(s, Quizzing::hinted)),
      new Binding(Group.QUIZ, QUIZ, List.of("q", "esc", "a"), "q", "leave", "leave; a comes back",
          (s, i) -> leave(s)));

  private QuizKeys() {}

  static State change(State state, UnaryOperator<Quizzing> change) {
    return state.quizzing(state.quiz().map(change));
  }

  static State ask(State state) {
    if (state.quiz().isPresent()) {
      return state.with(Mode.QUIZ);
    }
    List<Question> questions = state.course().filter(Course::entered).map(c -> List.of(c.content().check()))
        .orElseGet(Quiz::page);
    return state.quizzing(Optional.of(Quizzing.of(questions, 0))).with(Mode.QUIZ);
  }

  private static State generated(State state) {
    long seed = 1 + state.quiz().map(Quizzing::seed).orElse(0L);
    List<Question> questions = Quiz.questions(seed, Set.of()).limit(GENERATED).toList();
    return state.quizzing(Optional.of(Quizzing.of(questions, seed))).with(Mode.QUIZ);
  }

  static State enter(State state) {
    if (state.quiz().isEmpty() || state.quiz().get().round().current().isEmpty()) {
      return leave(state);
    }
    Quizzing quiz = state.quiz().get();
    return change(state, q -> quiz.shown() ? q.next() : q.answered(q.marked()));
  }

  /** A quiz that is over is forgotten, an open one waits. */
  static State leave(State state) {
    boolean over = state.quiz().map(q -> q.round().current().isEmpty()).orElse(true);
    State watching = state.with(Mode.WATCH);
    return over ? watching.quizzing(Optional.empty()) : watching;
  }

  /** The scene of the question that was just answered. */
  static State play(State state) {
    Optional<Demonstration> scene = state.quiz().filter(Quizzing::shown).flatMap(q -> q.round().current())
        .flatMap(Question::scene);
    if (scene.isEmpty()) {
      return state.saying(state.quiz().map(Quizzing::shown).orElse(false) ? "this question has no scene"
          : "first an answer, then its scene");
    }
    State shown = state.pointing(Optional.empty()).with(state.lab().opened(scene.get().experiment()));
    return shown.at(scene.get().from()).played(p -> p.togglePlay()).with(View.DEFAULT).with(Mode.WATCH)
        .saying("a leads back to the question");
  }
}
