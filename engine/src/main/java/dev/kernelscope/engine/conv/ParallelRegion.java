package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.internal.Parallel;

/**
 * One parallel region around many executions, as a network has them: threads are woken once instead of once a layer,
 * and each finds its part of a layer's data in its own core's cache, because it computed the same part of the layer
 * before.
 *
 * <pre>{@code
 * ParallelRegion.run(2, () -> {
 *   first.execute(image, features, workspace);
 *   second.execute(features, scores, workspace);
 * });
 * }</pre>
 *
 * <p>Results are the same bits with and without it. While a region is open and has nothing to do, its helpers wait
 * awake for some two milliseconds and then sleep; when it has ended nothing of it is left running.
 */
public final class ParallelRegion {

  private ParallelRegion() {}

  /**
   * Runs {@code body} on the current thread. Whatever plans it executes on this thread are computed by up to
   * {@code threads} threads, but no more than a plan was prepared for: this one, and those threads of the common pool
   * (or of the pool whose thread this is) that are free. It waits for none of them to come. Plans that other threads
   * execute meanwhile are not concerned. Within a region another one has no effect.
   *
   * @param threads most threads, at least 1
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static void run(int threads, Runnable body) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is not allowed: it must be 1 or more");
    }
    Parallel.region(threads, body);
  }
}
