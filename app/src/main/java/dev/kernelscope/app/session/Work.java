package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveTask;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Something that is done on a thread of its own, and changes the state when it is done. */
final class Work {

  /** Nanoseconds; who waits less needs no card that says what is done. */
  static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(120);

  private static final long LONGEST_END_SECONDS = 10;

  private final String words;
  private final CompletableFuture<UnaryOperator<State>> result = new CompletableFuture<>();
  private final Thread thread;
  private final boolean writes;
  private volatile double share = -1;
  private volatile boolean stopped;

  private Work(String words, boolean writes, Function<DoubleConsumer, UnaryOperator<State>> content) {
    this.words = words;
    this.writes = writes;
    this.thread = Thread.ofPlatform().daemon().name("kernelscope-work").unstarted(() -> {
      try {
        result.complete(content.apply(this::told));
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
  }

  /**
   * Work that has not begun, and that makes a file.
   *
   * @param words what is done
   * @param content does it; gives what changes then
   */
  static Work writing(String words, Function<DoubleConsumer, UnaryOperator<State>> content) {
    return new Work(words, true, content);
  }

  /** The same that only computes or reads: it may be left half done. */
  static Work reading(String words, Function<DoubleConsumer, UnaryOperator<State>> content) {
    return new Work(words, false, content);
  }

  private void told(double done) {
    if (stopped) {
      throw new CancellationException();
    }
    // A hundredth is as fine as anybody sees.
    share = Math.floor(done * 100) / 100;
  }

  /** Begins, and waits a moment: most work is done at once. */
  void start(long nanos) {
    thread.start();
    try {
      result.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      // It goes on, or says at the end why it failed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nobody has to wait any more: what only computes or reads is left where it is when it is given up. */
  boolean done() {
    return result.isDone() || leaves();
  }

  private boolean leaves() {
    return stopped && !writes;
  }

  LiveTask seen() {
    return new LiveTask(words, share, !stopped);
  }

  /** What has changed, once it is done; one line where it failed. */
  UnaryOperator<State> change() {
    if (leaves()) {
      return s -> s.saying("stopped");
    }
    try {
      // Who stops too late gets what is there.
      return result.join();
    } catch (CancellationException e) {
      return s -> s.saying("stopped; no file was written");
    } catch (CompletionException e) {
      if (stopped) {
        return s -> s.saying("stopped; no file was written");
      }
      String reason = e.getCause().getMessage() == null ? e.getCause().toString() : e.getCause().getMessage();
      return s -> s.saying(reason);
    }
  }

  void stop() {
    stopped = true;
    thread.interrupt();
  }

  /** Waits for the end of what makes a file: none is left half made. What only computes ends with the program. */
  void awaitFile() {
    if (!writes) {
      return;
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
