package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.RenderOptions;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole lesson and its questions in a real window. */
@Tag("window")
@Timeout(120)
class WindowLessonTest {

  private DrivenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = DrivenWindow.of(DrivenWindow.session(Experiment.lesson(), LessonCourse.closed()), RenderOptions.DEFAULT);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  /** Two pages, the second of which is read for as long as it is held. */
  private static Course slow(CountDownLatch held) {
    Course.Content quick = States.course().content();
    return Course.closed(List.of("Slow"), number -> new Course.Content(quick.goal(), new AbstractList<>() {
      @Override
      public Course.Page get(int index) {
        try {
          held.await(index * 60L, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return quick.pages().get(index);
      }

      @Override
      public int size() {
        return quick.pages().size();
      }
    }, quick.check(), index -> index == 0));
  }

  private static int chapter(State state) {
    return state.course().orElseThrow().chapter();
  }

  private static int step(State state) {
    return state.course().orElseThrow().step();
  }

  @Test
  void everyChapterIsAClickAwayAndShowsItsScene() throws Exception {
    int chapters = window.state().course().orElseThrow().titles().size();
    List<Point> rows = new ArrayList<>();
    for (int i = 0; i < chapters; i++) {
      rows.add(window.place(new LiveTarget.Chapter(i)).middle());
    }
    Pixels last = window.picture();
    for (int i = chapters - 1; i >= 0; i--) {
      int wanted = i;
      window.click(rows.get(i));
      window.await(s -> chapter(s) == wanted && s.panel() == Panel.LESSON && s.inLesson());
      Pixels now = window.picture();
      assertThat(now.differing(last)).as("chapter " + (i + 1)).isGreaterThan(5000);
      last = now;
    }
  }

  @Test
  void aPageThatIsReadLeavesTheWindowAliveAndCanBeStopped() throws Exception {
    window.close();
    CountDownLatch held = new CountDownLatch(1);
    window = DrivenWindow.of(DrivenWindow.session(Experiment.lesson(), slow(held)), RenderOptions.DEFAULT);
    window.press("n");
    window.await(State::inLesson);
    window.press("n");
    window.await(s -> s.shell().task().isPresent());
    window.press("s");
    window.await(s -> s.experiment().spec().strideH() == 2);
    window.click(Command.STOP);
    window.await(s -> s.shell().task().isEmpty() && s.message().equals("stopped"));
    held.countDown();
    window.press("s");
    State still = window.await(s -> s.experiment().spec().strideH() == 3);
    assertThat(step(still)).isZero();
    window.press("n");
    window.await(s -> step(s) == 1);
  }

  @Test
  void stepsGoNextAndBackByButtonsAndKeys() throws Exception {
    window.click(new LiveTarget.Chapter(0));
    window.await(State::inLesson);
    window.away();
    Pixels first = window.picture();
    window.click(Command.NEXT_STEP);
    window.await(s -> step(s) == 1);
    assertThat(window.picture().differing(first)).isGreaterThan(1000);
    window.click(Command.PREVIOUS_STEP);
    window.await(s -> step(s) == 0);
    window.away();
    assertThat(window.picture().differing(first)).isLessThan(500);
    window.press("n", "n");
    window.await(s -> step(s) == 2);
    window.press("N");
    window.await(s -> step(s) == 1);
    window.press("j");
    window.await(s -> chapter(s) == 1 && step(s) == 0);
    window.press("g", "down", "enter");
    window.await(s -> chapter(s) == 2 && s.mode() == Mode.WATCH);
  }

  @Test
  void whatIsLongerThanThePanelIsScrolledByTheWheel() throws Exception {
    window.click(new LiveTarget.Tab(Panel.CONTROLS));
    window.await(s -> s.panel() == Panel.CONTROLS);
    Place stride = window.place(new LiveTarget.Change(3, 1));
    Pixels before = window.picture();
    window.wheel(stride.middle(), -3);
    Place moved = window.place(new LiveTarget.Change(3, 1));
    assertThat(moved.middle().y).isLessThan(stride.middle().y - 50);
    assertThat(window.picture().differing(before, stride.bounds())).isGreaterThan(50);
  }

  @Test
  void theBarBesideThePanelIsPulledAndPressed() throws Exception {
    window.click(new LiveTarget.Tab(Panel.CONTROLS));
    window.await(s -> s.panel() == Panel.CONTROLS);
    Rectangle first = window.bounds(t -> t instanceof LiveTarget.Change);
    window.away();
    Pixels top = window.picture();
    Point knob = new Point(1274, 100);
    window.drag(1, knob, new Point(1274, 140), new Point(1274, 700));
    window.away();
    Pixels bottom = window.picture();
    assertThat(bottom.differing(top, first)).as("it went down").isGreaterThan(1000);
    assertThat(window.places(new LiveTarget.Button(Command.PAINT)::equals)).as("the last row is seen").isNotEmpty();
    window.click(knob);
    window.away();
    assertThat(window.picture().differing(top)).as("back at the top").isZero();
  }

  @Test
  void answersByClickAndByKeyAreExplainedAndPlayTheirScene() throws Exception {
    window.click(Command.QUIZ);
    State asked = window.await(s -> s.mode() == Mode.QUIZ);
    Question question = asked.quiz().orElseThrow().round().current().orElseThrow();
    assertThat(question).isEqualTo(Quiz.page().getFirst());
    Pixels before = window.picture();
    window.click(Command.HINT);
    window.await(s -> s.quiz().orElseThrow().hint());
    assertThat(window.picture().differing(before)).as("the hint is seen").isGreaterThan(200);
    int wrong = question.answer() == 0 ? 1 : 0;
    window.click(new LiveTarget.Choice(wrong));
    window.await(s -> s.quiz().orElseThrow().shown());
    assertThat(window.frame().quiz().orElseThrow().verdict()).isNotEmpty().doesNotStartWith("Right");
    assertThat(window.frame().quiz().orElseThrow().answer()).isEqualTo(question.answer());
    window.click(Command.NEXT_QUESTION);
    State second = window.await(s -> !s.quiz().orElseThrow().shown());
    Question next = second.quiz().orElseThrow().round().current().orElseThrow();
    window.press("" + (next.answer() + 1));
    window.await(s -> s.quiz().orElseThrow().shown());
    assertThat(window.frame().quiz().orElseThrow().verdict()).startsWith("Right");
    if (next.scene().isPresent()) {
      window.click(Command.PLAY_IT);
      window.await(s -> s.mode() == Mode.WATCH && s.player().playing());
      window.press("space", "a");
      window.await(s -> s.mode() == Mode.QUIZ);
    }
    window.press("q");
    window.await(s -> s.mode() == Mode.WATCH);
  }

  @Test
  void panelsAreTabsOfOnePanel() throws Exception {
    window.click(new LiveTarget.Chapter(0));
    window.await(s -> s.panel() == Panel.LESSON);
    Pixels last = window.picture();
    for (Panel panel : new Panel[] {Panel.CONTROLS, Panel.NUMBERS, Panel.LESSON}) {
      window.click(new LiveTarget.Tab(panel));
      window.await(s -> s.panel() == panel);
      window.away();
      Pixels now = window.picture();
      assertThat(now.differing(last)).as(panel.name()).isGreaterThan(1000);
      last = now;
    }
    for (Panel panel : new Panel[] {Panel.NUMBERS, Panel.CONTROLS, Panel.LESSON}) {
      window.press(WindowKeys.key(panel).toUpperCase(Locale.ROOT));
      window.await(s -> s.panel() == panel);
    }
  }
}
