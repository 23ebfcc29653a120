package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.terminal.Event;
import dev.kernelscope.app.terminal.Screen;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session that begins with questions and tells what was answered. */
class QuizSessionTest {

  private final List<String> told = new ArrayList<>();
  private final List<Optional<LiveQuiz>> drawn = new ArrayList<>();

  private Session ask(String... keys) throws IOException {
    Scene scene = Experiment.lesson().scene();
    Session session = new Session(Experiment.lesson(), Shot.still(scene.still(), View.DEFAULT), States.course(),
        System::nanoTime, nanos -> { });
    session.asking(Quiz.page(), 0).telling((kind, right) -> told.add(kind + " " + right));
    Iterator<Event> events =
        Stream.concat(Stream.of(keys).map(Event.Key::new), Stream.of(Event.END)).map(Event.class::cast).iterator();
    session.run(new TerminalFront(new Script(events), (frame, columns, rows) -> drawn.add(frame.quiz()), text -> text));
    return session;
  }

  @Test
  void theFirstQuestionIsAskedAtOnce() throws IOException {
    ask();
    assertThat(drawn).hasSize(1);
    assertThat(drawn.getFirst()).map(LiveQuiz::question).contains(Quiz.page().getFirst().text());
    assertThat(told).isEmpty();
  }

  @Test
  void eachAnswerIsToldOnce() throws IOException {
    ask("1", "1", "2", "enter", "3", "p", "a", "enter", "down", "down", "enter", "enter");
    assertThat(told).containsExactly("output-size false", "parameter-sharing true", "negative-output false");
  }

  @Test
  void leavingAndComingBackTellsNothingAnew() throws IOException {
    Session session = ask("2", "q", "a", "q");
    assertThat(told).containsExactly("output-size true");
    assertThat(session.state().mode()).isEqualTo(Mode.WATCH);
  }

  /** A terminal that gives these events. */
  private record Script(Iterator<Event> events) implements Screen {

    @Override
    public boolean resumed() {
      return false;
    }

    @Override
    public Size size() {
      return new Size(80, 24);
    }

    @Override
    public Appendable out() {
      return new StringBuilder();
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public Event event(long milliseconds) {
      return events.next();
    }
  }
}
