package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChoresTest {

  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Chores chores = new Chores();

  /** Makes a film as soon as it may. */
  private final class Slow implements Exporter {

    @Override
    public String refusal(Export kind, Renderer renderer) {
      return kind == Export.MP4 ? "no library" : "";
    }

    @Override
    public String make(Order order, Renderer renderer, DoubleConsumer share) {
      share.accept(0.426);
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      share.accept(1);
      return "written to " + order.kind();
    }
  }

  /** A window that can make files. */
  private static final class Window implements Front {

    @Override
    public Kind kind() {
      return Kind.WINDOW;
    }

    @Override
    public void draw(LiveFrame frame) {}

    @Override
    public void fade(LiveFrame from, LiveFrame to, double share) {}

    @Override
    public boolean stale() {
      return false;
    }

    @Override
    public List<LiveEvent> events(long milliseconds) {
      return List.of();
    }

    @Override
    public String save() {
      return "";
    }

    @Override
    public Optional<Renderer> pictures() {
      return Optional.of(new Renderer() {
        @Override
        public Set<Format> formats() {
          return Set.of();
        }

        @Override
        public void write(Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out,
            Progress progress) {}

        @Override
        public void close() {}
      });
    }
  }

  private State begun() {
    chores.exporting(new Slow());
    State lesson = States.lesson();
    State window = chores.on(new Window(), lesson.with(lesson.desk().hand().on(Front.Kind.WINDOW)));
    return chores.after(press(window, "ctrl-e down down down enter"));
  }

  private State awaited(State begun) throws InterruptedException {
    State state = begun;
    while (chores.busy()) {
      TimeUnit.MILLISECONDS.sleep(5);
      state = chores.polled(state);
    }
    return state;
  }

  @Test
  void aFilmIsMadeBesideTheSession() throws InterruptedException {
    State busy = begun();
    assertThat(busy.shell().refusals()).containsOnlyKeys(Export.MP4);
    assertThat(busy.shell().task()).get().satisfies(task -> {
      assertThat(task.words()).isEqualTo("making a film, .gif");
      assertThat(task.share()).isEqualTo(0.42);
      assertThat(task.stoppable()).isTrue();
    });
    State other = press(busy, "s");
    assertThat(other.experiment().spec().strideH()).as("the session goes on").isEqualTo(2);
    assertThat(press(other, "ctrl-e down enter").message()).contains("something is being made already");
    goOn.countDown();
    State done = awaited(other);
    assertThat(done.message()).isEqualTo("written to GIF");
    assertThat(done.shell().task()).isEmpty();
  }

  @Test
  void aFilmCanBeGivenUp() throws InterruptedException {
    State stopped = awaited(chores.after(begun().wishing(Wish.STOP)));
    assertThat(stopped.message()).isEqualTo("stopped; no file was written");
    assertThat(stopped.shell().task()).isEmpty();
  }

  @Test
  void theEndOfASessionWaitsForWhatItGivesUp() {
    begun();
    chores.end();
    assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().equals("kernelscope-work"));
  }

  @Test
  void aFileThatTakesLongLeavesTheSceneUntilItIsThere() throws InterruptedException {
    chores.opening((file, before) -> {
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return before.withInputSize(9, 9);
    });
    Experiment lesson = Experiment.lesson();
    State waiting = chores.opened(States.lesson(), "pictures/large.png");
    assertThat(waiting.experiment().sameAs(lesson)).isTrue();
    assertThat(waiting.shell().task().orElseThrow().words()).isEqualTo("opening large.png");
    State moved = press(waiting, "right");
    goOn.countDown();
    State opened = awaited(moved);
    assertThat(opened.experiment().input().shape().h()).isEqualTo(9);
    assertThat(opened.message()).isEqualTo("opened large.png");
  }

  @Test
  void aPathIsOfferedWhatItsFolderHas() {
    chores.offering(text -> List.of(text + "1.png", text + "2.png"));
    State typed = chores.after(press(MenusTest.window(), "ctrl-o a"));
    assertThat(typed.shell().path().orElseThrow().offers()).containsExactly("a1.png", "a2.png");
    assertThat(chores.after(typed)).as("asked for once").isSameAs(typed);
  }

  @Test
  void whoQuitsWaitsForNothingThatIsOnlyComputed() {
    AtomicBoolean ended = new AtomicBoolean();
    Work work = Work.reading("opening a.png", share -> {
      boolean over = false;
      while (!over) {
        try {
          goOn.await();
          over = true;
        } catch (InterruptedException e) {
          // As a long computation, it does not look.
        }
      }
      ended.set(true);
      return s -> s.saying("done");
    });
    work.start(0);
    work.stop();
    long start = System.nanoTime();
    work.awaitFile();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
    assertThat(ended).isFalse();
    assertThat(work.done()).as("nobody waits for it").isTrue();
    assertThat(work.change().apply(States.lesson()).message()).isEqualTo("stopped");
    goOn.countDown();
  }
}
