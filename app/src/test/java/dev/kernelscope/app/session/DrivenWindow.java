package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import java.awt.Point;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A session in a real window under a real X server. What is done to it are real events, from xdotool and from a second
 * client of the server; where things are, the window itself is asked; what is seen is read from the screen.
 */
final class DrivenWindow extends Hands implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(100);
  /** So soon a window in which nothing happens does what the tests ask. */
  private static final long LONGEST_WAIT_MILLISECONDS = 8;

  private final Session session;
  private final CompletableFuture<Void> running;
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final XServer server = new XServer();
  private final RenderOptions options;
  private final UnaryOperator<Front> around;
  private LiveWindow window;
  private volatile State state;
  private volatile LiveFrame seen;
  private volatile byte[] saved;
  private volatile int frames;
  private Places places;
  /** The frame that the places are those of. */
  private int asked = -1;

  private DrivenWindow(Session session, RenderOptions options, UnaryOperator<Front> around) throws Exception {
    this.session = session;
    this.options = options;
    this.around = around;
    running = CompletableFuture.runAsync(this::run, task -> new Thread(task, "window").start());
    await(s -> frames > 0);
    take("Kernelscope");
  }

  /** The lesson's scene at its usual still. */
  static DrivenWindow lesson() throws Exception {
    return of(Experiment.lesson());
  }

  /** Any scene at its usual still. */
  static DrivenWindow of(Experiment experiment) throws Exception {
    return of(session(experiment, States.course()), RenderOptions.DEFAULT);
  }

  /** A session at its usual still. */
  static Session session(Experiment experiment, Course course) {
    return new Session(experiment, Shot.still(experiment.scene().still(), View.DEFAULT), course, System::nanoTime,
        nanos -> { });
  }

  static DrivenWindow of(Session session, RenderOptions options) throws Exception {
    return of(session, options, front -> front);
  }

  /** A session in a window of a given size and theme, with something between the two. */
  static DrivenWindow of(Session session, RenderOptions options, UnaryOperator<Front> around) throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null, "no display: run under Xvfb to test the window");
    assumeTrue(installed() || "true".equals(System.getenv("CI")), "xdotool is not installed");
    return new DrivenWindow(session, options, around);
  }

  private void run() {
    RendererProvider provider = ServiceLoader.load(RendererProvider.class).stream().map(ServiceLoader.Provider::get)
        .filter(p -> p.name().equals("opengl")).findFirst().orElseThrow();
    try (Renderer renderer = provider.create(); LiveWindow opened = renderer.window(options, false)) {
      window = opened;
      session.run(around.apply(new Probed(new WindowFront(opened, png -> {
        saved = png;
        return "written";
      }))));
      state = session.state();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A front that does as the tests ask between two frames. */
  private final class Probed implements Front {

    private final Front front;

    Probed(Front front) {
      this.front = front;
    }

    @Override
    public Kind kind() {
      return front.kind();
    }

    @Override
    public void draw(LiveFrame frame) throws java.io.IOException {
      front.draw(frame);
      seen = frame;
      frames++;
    }

    @Override
    public void fade(LiveFrame from, LiveFrame to, double share) throws java.io.IOException {
      front.fade(from, to, share);
      seen = share < 0.5 ? from : to;
      frames++;
    }

    @Override
    public boolean stale() {
      return front.stale();
    }

    @Override
    public List<LiveEvent> events(long milliseconds) throws java.io.IOException {
      state = session.state();
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
      return front.events(Math.min(milliseconds, LONGEST_WAIT_MILLISECONDS));
    }

    @Override
    public String save() {
      return front.save();
    }

    @Override
    public Optional<Renderer> pictures() {
      return front.pictures();
    }
  }

  private <T> T inWindow(Supplier<T> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    tasks.add(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get(100, TimeUnit.SECONDS);
  }

  /** What the session knows now. */
  State state() {
    return state;
  }

  /** What was drawn last. */
  LiveFrame frame() {
    return seen;
  }

  /** The last picture that the session saved; null before. */
  byte[] saved() {
    return saved;
  }

  /** How often something was drawn. */
  int frames() {
    return frames;
  }

  /** Waits until the session is as wanted. */
  State await(Predicate<State> condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && !running.isDone()) {
      State now = state;
      if (now != null && condition.test(now)) {
        return now;
      }
      Thread.sleep(5);
    }
    if (running.isCompletedExceptionally()) {
      running.join();
    }
    throw new AssertionError("waited in vain; now: " + state);
  }

  /** Waits until nothing moves any more and all that was done is on the screen. */
  void settle() throws Exception {
    for (int calm = 0; calm < 3; ) {
      Thread.sleep(5);
      calm = inWindow(this::calm) ? calm + 1 : 0;
    }
  }

  /** Asking where the window stands makes a round trip to the server, which by then has all that was drawn. */
  private boolean calm() {
    return window.place().isPresent() && !window.stale();
  }

  /** Whether the window is closed. */
  boolean closed(long seconds) throws Exception {
    running.get(seconds, TimeUnit.SECONDS);
    return true;
  }

  /** What is on the screen when nothing moves any more. */
  Pixels picture() throws Exception {
    settle();
    return screen();
  }

  /** What is on the screen at this moment. */
  Pixels screen() throws Exception {
    Rectangle size = size();
    return new Pixels(server.picture(id(), size.width, size.height));
  }

  /** All places where something lies, from left to right. */
  List<Place> places(Predicate<LiveTarget> wanted) throws Exception {
    settle();
    if (asked != frames) {
      Rectangle size = size();
      asked = frames;
      places = inWindow(() -> asked(size));
    }
    return places.of(wanted);
  }

  private Places asked(Rectangle size) {
    List<LiveTarget[]> rows = new ArrayList<>();
    for (int y = 0; y < size.height; y += Places.STEP) {
      LiveTarget[] row = new LiveTarget[(size.width + Places.STEP - 1) / Places.STEP];
      for (int x = 0; x < row.length; x++) {
        row[x] = window.at(x * Places.STEP, y).orElse(null);
      }
      rows.add(row);
    }
    return new Places(rows);
  }

  /** Where something lies; the largest place if there are several. */
  Place place(LiveTarget target) throws Exception {
    return places(target::equals).stream().max(Comparator.comparingInt(Place::points))
        .orElseThrow(() -> new AssertionError("nowhere to be seen: " + target));
  }

  /** Where a cell lies: of a weight from left to right over the patch, among the products, in the table. */
  List<Place> cells(Target target) throws Exception {
    return places(new LiveTarget.Cell(target)::equals);
  }

  /** The middle of a cell's first place. */
  Point cell(Target target) throws Exception {
    List<Place> found = cells(target);
    assertThat(found).as("places of " + target).isNotEmpty();
    return found.getFirst().middle();
  }

  /** The middle of the scene where nothing lies that could be pressed. */
  Point ground() throws Exception {
    Rectangle input = bounds(t -> t instanceof LiveTarget.Cell(Target.InputCell cell));
    return new Point(input.x + input.width / 2, input.y - 12);
  }

  /** The smallest rectangle around all places of something. */
  Rectangle bounds(Predicate<LiveTarget> wanted) throws Exception {
    Rectangle all = new Rectangle(-1, -1);
    places(wanted).forEach(p -> all.add(p.bounds()));
    return all;
  }

  void hover(Target cell) throws Exception {
    hover(cell(cell));
  }

  void hover(LiveTarget target) throws Exception {
    hover(place(target).middle());
  }

  void click(LiveTarget target) throws Exception {
    click(place(target).middle());
  }

  void click(Command command) throws Exception {
    click(new LiveTarget.Button(command));
  }

  /** Drops files on the middle of the window, by the window system's own protocol. */
  boolean drop(Path... files) throws Exception {
    Rectangle size = size();
    return server.drop(id(), size.width / 2, size.height / 2, List.of(files));
  }

  /** Gives the window another size. */
  void resize(int width, int height) throws Exception {
    size(width, height);
    settle();
  }

  /** Asks the window to close, as a window manager does. */
  void askToClose() {
    server.askToClose(id());
  }

  @Override
  public void close() throws Exception {
    if (!running.isDone()) {
      askToClose();
      running.get(60, TimeUnit.SECONDS);
    }
    server.close();
  }
}
