package dev.kernelscope.bench.measure;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Runs the same task on several threads that start together. */
final class Crew {

  private Crew() {}

  /** Seconds from the common start to the end of the last one; one thread is the caller itself. */
  static double seconds(int threads, Runnable task) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(threads);
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = Thread.ofPlatform().daemon().start(() -> {
        await(start);
        task.run();
      });
    }
    await(start);
    long begin = System.nanoTime();
    task.run();
    for (Thread other : others) {
      other.join();
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("a helper thread did not start", e);
    }
  }
}
