package dev.kernelscope.app.replay;

import dev.kernelscope.app.session.Front;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.Renderer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A front that shows what another one shows, but tells what was recorded; and the clock that belongs to it, which is
 * exactly as late at each event as the recorded one was. After the last event the session is its user's. Until then a
 * window that is closed ends it, and nothing else counts.
 */
public final class ReplayFront implements Front, LongSupplier {

  private static final long STEP = TimeUnit.SECONDS.toNanos(1) / 60;

  private final Deque<Recording.Timed> left;
  private final boolean atOnce;
  private Front front;
  private long now;
  private long handedOver = -1;

  /**
   * A recording to be seen again.
   *
   * @param atOnce as fast as it can be drawn, not as slowly as it was done
   */
  public ReplayFront(Recording recording, boolean atOnce) {
    left = new ArrayDeque<>(recording.events());
    this.atOnce = atOnce;
  }

  /** The same, showing it there. */
  public ReplayFront on(Front shown) {
    front = shown;
    return this;
  }

  /** The clock for the session. */
  @Override
  public long getAsLong() {
    return handedOver < 0 ? now : now + System.nanoTime() - handedOver;
  }

  @Override
  public Kind kind() {
    return front.kind();
  }

  @Override
  public void draw(LiveFrame frame) throws IOException {
    front.draw(frame);
  }

  @Override
  public void fade(LiveFrame from, LiveFrame to, double share) throws IOException {
    front.fade(from, to, share);
  }

  @Override
  public boolean stale() {
    return front.stale();
  }

  @Override
  public List<LiveEvent> events(long milliseconds) throws IOException {
    if (handedOver >= 0) {
      return front.events(milliseconds);
    }
    List<LiveEvent> due = new ArrayList<>();
    while (!left.isEmpty() && left.peek().nanos() <= now) {
      due.add(left.remove().event());
    }
    if (!due.isEmpty()) {
      return due;
    }
    if (left.isEmpty()) {
      handedOver = System.nanoTime();
      return List.of();
    }
    long step = Math.min(STEP, left.peek().nanos() - now);
    boolean closed = front.events(atOnce ? 0 : TimeUnit.NANOSECONDS.toMillis(step)).contains(LiveEvent.END);
    now += step;
    return closed ? List.of(LiveEvent.END) : List.of();
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
