package dev.kernelscope.render.opengl.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is done beside the drawing, in order, by one other thread: pictures are stored while the next one is drawn.
 * A few pieces wait at most, so that a slow writer does not fill the memory.
 */
final class Beside implements AutoCloseable {

  private static final int WAITING = 3;

  private final ExecutorService thread = Executors.newSingleThreadExecutor(
      Thread.ofPlatform().daemon().name("film writer").factory());
  private final Queue<Future<?>> waiting = new ArrayDeque<>();

  /** A piece of work. */
  interface Work {
    void run() throws IOException;
  }

  /** Hands over a piece; waits where too many wait. Throws what an earlier piece threw. */
  void add(Work work) throws IOException {
    if (waiting.size() == WAITING) {
      join(waiting.remove());
    }
    waiting.add(thread.submit(() -> {
      work.run();
      return null;
    }));
  }

  /** Waits until all is done. Throws what a piece threw. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      join(waiting.remove());
    }
  }

  private static void join(Future<?> work) throws IOException {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a film was written", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        default -> throw new IOException(e.getCause());
      }
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
  }
}
