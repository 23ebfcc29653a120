package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.Conv2d;
import java.util.Objects;

/**
 * Who computes.
 *
 * @param engine engine of the convolutions, by name; {@link Conv2d#AUTO} for the fastest
 * @param threads most threads, at least 1; results do not depend on them
 */
public record Compute(String engine, int threads) {

  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Compute {
    Objects.requireNonNull(engine, "engine");
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is not allowed: it must be 1 or more");
    }
  }

  /** The engine that the system property {@code kernelscope.engine} names, or the fastest; all threads. */
  public static Compute usual() {
    return new Compute(System.getProperty("kernelscope.engine", Conv2d.AUTO),
        Runtime.getRuntime().availableProcessors());
  }
}
