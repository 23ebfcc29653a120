package dev.kernelscope.app.io;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A line on standard error that says how far long work has come. It appears after a second, only where standard error
 * is a terminal, and is gone when the work is done.
 */
public final class ProgressBar {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int WIDTH = 30;

  private final Console console;
  private volatile String what;
  private final long start = System.nanoTime();
  private final Thread painter;
  private volatile long done;
  private volatile long total;
  private boolean shown;

  private ProgressBar(Console console, String what) {
    this.console = console;
    this.what = what;
    this.painter = Thread.ofPlatform().daemon().unstarted(this::paint);
  }

  /**
   * Does some work under a bar.
   *
   * @param what the work, such as {@code writing slide.gif}
   * @param quiet whether nothing is to be shown
   * @param work what to do; it may tell the bar how far it is
   */
  public static <T> T during(Console console, String what, boolean quiet, Function<ProgressBar, T> work) {
    ProgressBar bar = new ProgressBar(console, what);
    if (!quiet) {
      bar.painter.start();
    }
    try {
      return work.apply(bar);
    } finally {
      bar.finish();
    }
  }

  /** So many of so many pieces are done; without a call only the time is shown. */
  public void update(long piecesDone, long pieces) {
    done = piecesDone;
    total = pieces;
  }

  /** Says the work in other words from now on. */
  public void describe(String work) {
    what = work;
  }

  private void paint() {
    LockSupport.parkNanos(PATIENCE);
    if (Thread.currentThread().isInterrupted() || !console.errorIsTerminal().getAsBoolean()) {
      return;
    }
    while (!Thread.currentThread().isInterrupted()) {
      shown = true;
      print(line(what, done, total, (System.nanoTime() - start) / 1e9));
      LockSupport.parkNanos(PERIOD);
    }
  }

  /** The line; its share is left out where the number of pieces is not known. */
  static String line(String what, long done, long total, double seconds) {
    String time = String.format(Locale.ROOT, "%.0f s", seconds);
    if (total <= 0) {
      return what + "  " + time;
    }
    int filled = Math.clamp(WIDTH * done / total, 0, WIDTH);
    return what + "  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + 100 * done / total + " %  " + time;
  }

  private void print(String line) {
    console.err().print("\r" + Console.oneLine(line) + "\u001b[K");
    console.err().flush();
  }

  /** Takes the line away. */
  private void finish() {
    painter.interrupt();
    try {
      if (painter.getState() != Thread.State.NEW) {
        painter.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
