package dev.kernelscope.app.view;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Player;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Watching in a terminal: time passes, keys steer, and each change is drawn. */
final class Session {

  private static final long FRAME_MILLISECONDS = 33;
  private static final long IDLE_MILLISECONDS = 200;
  private static final double SPEED_STEP = Math.sqrt(2);

  private static final List<LiveKey> KEYS = List.of(new LiveKey("space", "play"), new LiveKey("← →", "cell"),
      new LiveKey(", .", "phase"), new LiveKey("< >", "term"), new LiveKey("[ ]", "speed"), new LiveKey("5", "view"),
      new LiveKey("r", "reverse"), new LiveKey("l", "loop"), new LiveKey("q", "quit"));

  private final Scene scene;
  private final Player player;
  private final LongSupplier nanoTime;
  private final FrameTimes times = new FrameTimes();
  private View view;
  private String message = "";

  /**
   * A session that has not begun.
   *
   * @param start what to show first; a film plays at once
   * @param nanoTime the clock
   */
  Session(Scene scene, Shot start, LongSupplier nanoTime) {
    this.scene = scene;
    this.nanoTime = nanoTime;
    this.view = start.view();
    this.player = new Player(scene.timeline(), scene.terms());
    player.setSpeed(start.speed());
    player.setLoop(start.loop());
    player.seek(start.still());
    if (start.film() != null) {
      player.togglePlay();
    }
  }

  /** Runs until the user quits. */
  void run(Screen screen, LiveText live) throws IOException {
    long before = nanoTime.getAsLong();
    Drawn drawn = null;
    while (true) {
      long now = nanoTime.getAsLong();
      player.advance((now - before) / 1e9);
      before = now;
      if (screen.resumed()) {
        live.forget();
        drawn = null;
      }
      Drawn next = new Drawn(player.moment(), view, play(), message, screen.size());
      if (!next.equals(drawn)) {
        draw(next, screen, live);
        drawn = next;
      }
      long spent = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - now);
      Key key = screen.key(player.playing() ? Math.max(1, FRAME_MILLISECONDS - spent) : IDLE_MILLISECONDS);
      if (key == Key.QUIT) {
        return;
      }
      press(key);
    }
  }

  private void draw(Drawn next, Screen screen, LiveText live) throws IOException {
    long start = nanoTime.getAsLong();
    live.draw(new LiveFrame(scene.frame(next.moment()), next.view(), next.play(), LiveFrame.Panel.NUMBERS,
        Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), KEYS,
        next.message()), next.size().columns(), next.size().rows());
    screen.flush();
    times.add(nanoTime.getAsLong() - start);
  }

  private LivePlay play() {
    return new LivePlay(player.playing(), player.reverse(), player.loop(), player.speed());
  }

  private void press(Key key) {
    if (key != Key.NONE) {
      message = "";
    }
    switch (key) {
      case PLAY -> player.togglePlay();
      case NEXT_CELL -> player.stepCell(1);
      case PREVIOUS_CELL -> player.stepCell(-1);
      case NEXT_PHASE -> player.stepPhase(1);
      case PREVIOUS_PHASE -> player.stepPhase(-1);
      case NEXT_TAP -> player.stepTap(1);
      case PREVIOUS_TAP -> player.stepTap(-1);
      case FIRST -> player.seekTime(0);
      case LAST -> player.seekTime(scene.timeline().duration());
      case FASTER -> player.setSpeed(player.speed() * SPEED_STEP);
      case SLOWER -> player.setSpeed(player.speed() / SPEED_STEP);
      case REVERSE -> {
        player.toggleReverse();
        message = player.reverse() ? "backwards" : "forwards";
      }
      case LOOP -> {
        player.setLoop(!player.loop());
        message = player.loop() ? "loop" : "once";
      }
      case VIEW -> view = new View(next(view.mode()), view.azimuth(), view.elevation(), view.zoom());
      case NONE, OTHER, QUIT -> { }
    }
  }

  private static View.Mode next(View.Mode mode) {
    View.Mode[] modes = View.Mode.values();
    return modes[(mode.ordinal() + 1) % modes.length];
  }

  /** How long frames took. */
  FrameTimes times() {
    return times;
  }

  private record Drawn(Moment moment, View view, LivePlay play, String message, Screen.Size size) {}
}
