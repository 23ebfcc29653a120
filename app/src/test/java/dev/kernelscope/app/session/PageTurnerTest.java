package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.LiveTask;
import dev.kernelscope.engine.render.spi.View;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageTurnerTest {

  private final CountDownLatch file = new CountDownLatch(1);
  private final Map<Integer, CountDownLatch> goOn = Map.of(1, new CountDownLatch(1), 2, new CountDownLatch(1),
      3, new CountDownLatch(0));
  private final Set<Integer> read = ConcurrentHashMap.newKeySet();
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private final Chores chores = new Chores();
  private State state = States.lesson().with(Course.closed(List.of("One", "Two"), PageTurnerTest.this::content));

  /** The first chapter has pages 0, 1 and 2, the second one page 3, which cannot be read. */
  private Course.Content content(int chapter) {
    return new Course.Content("See it learn.", new AbstractList<>() {
      @Override
      public Course.Page get(int index) {
        return read(3 * chapter + index);
      }

      @Override
      public int size() {
        return chapter == 0 ? 3 : 1;
      }
    }, Quiz.page().getFirst(), index -> index + 3 * chapter == 0 || read.contains(index + 3 * chapter));
  }

  private Course.Page read(int page) {
    if (page > 0 && !read.contains(page)) {
      readers.add(Thread.currentThread());
      await(goOn.get(page));
      if (page == 3) {
        throw Failure.failed("its photograph is missing");
      }
      read.add(page);
    }
    Exhibit.Film film = new Exhibit.Film(Experiment.lesson().scene());
    return new Course.Page("Page " + page, List.of(), film, film.scene().still(), View.DEFAULT);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void nothingIsReadOnTheSessionsThread() {
    file.countDown();
    goOn.values().forEach(CountDownLatch::countDown);
    assertThat(readers).doesNotContain(Thread.currentThread());
  }

  private void pressed(String keys) {
    for (String key : keys.split(" ")) {
      state = chores.after(press(state, key));
    }
  }

  private void stop() {
    state = chores.after(state.wishing(Wish.STOP));
  }

  private void awaitPage(String title) throws InterruptedException {
    while (!title().equals(title)) {
      Thread.sleep(5);
      state = chores.polled(state);
    }
  }

  private String title() {
    return LiveFrames.of(state).lesson().orElseThrow().title();
  }

  private Optional<String> task() {
    return state.shell().task().map(LiveTask::words);
  }

  @Test
  void aPageThatIsNotAtHandIsReadBesideTheSession() throws InterruptedException {
    pressed("n n");
    assertThat(title()).as("it is being read").isEqualTo("Page 0");
    assertThat(LiveFrames.of(state).message()).isEqualTo("reading");
    pressed("s n");
    assertThat(title()).as("an impatient reader").isEqualTo("Page 0");
    goOn.get(1).countDown();
    awaitPage("Page 1");
    assertThat(LiveFrames.of(state).message()).isEmpty();
    assertThat(chores.busy()).isFalse();
    chores.readAhead(state);
    goOn.get(2).countDown();
    while (!read.contains(2)) {
      Thread.sleep(5);
    }
    assertThat(press(state, "n").wish()).as("read before anybody turned to it").isEqualTo(Wish.NONE);
  }

  @Test
  void itIsReadWhileSomethingElseIsMade() throws InterruptedException {
    chores.opening((name, before) -> {
      await(file);
      return before.withInputSize(9, 9);
    });
    pressed("n");
    state = chores.opened(state, "large.png");
    assertThat(task()).contains("opening large.png");
    pressed("n");
    assertThat(title()).isEqualTo("Page 0");
    assertThat(task()).contains("reading");
    goOn.get(1).countDown();
    awaitPage("Page 1");
    assertThat(task()).as("that goes on").contains("opening large.png");
    pressed("n");
    stop();
    assertThat(state.message()).as("what is seen is given up").isEqualTo("stopped");
    assertThat(task()).as("and nothing else").contains("opening large.png");
    file.countDown();
    while (chores.busy()) {
      Thread.sleep(5);
      state = chores.polled(state);
    }
    assertThat(state.message()).isEqualTo("opened large.png");
    assertThat(state.experiment().input().shape().h()).isEqualTo(9);
  }

  @Test
  void whoStopsStaysOnHisPage() throws InterruptedException {
    pressed("n n");
    stop();
    assertThat(state.message()).isEqualTo("stopped");
    assertThat(task()).isEmpty();
    assertThat(chores.busy()).isFalse();
    assertThat(state.course().orElseThrow().turning()).isEmpty();
    goOn.get(1).countDown();
    while (!read.contains(1)) {
      Thread.sleep(5);
    }
    state = chores.polled(state);
    assertThat(title()).isEqualTo("Page 0");
    pressed("n");
    assertThat(title()).as("by now it is at hand").isEqualTo("Page 1");
  }

  @Test
  void thePageThatWasTurnedToLastIsShown() throws InterruptedException {
    read.add(2);
    pressed("n n");
    state = LessonKeys.show(state, state.course().orElseThrow().next().next());
    assertThat(title()).as("at hand").isEqualTo("Page 2");
    state = chores.polled(state);
    assertThat(chores.busy()).as("nobody waits for the other one").isFalse();
    pressed("N");
    goOn.get(1).countDown();
    awaitPage("Page 1");
  }

  @Test
  void aPageThatCannotBeReadSaysWhyOnce() throws InterruptedException {
    pressed("n j");
    while (chores.busy()) {
      Thread.sleep(5);
      state = chores.polled(state);
    }
    assertThat(state.message()).isEqualTo("its photograph is missing");
    assertThat(title()).isEqualTo("Page 0");
    assertThat(state.course().orElseThrow().turning()).isEmpty();
  }
}
