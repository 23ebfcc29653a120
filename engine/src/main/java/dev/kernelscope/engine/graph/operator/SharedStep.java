package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;

/** A step of independent parts that threads share; what a part computes depends on its number alone. */
final class SharedStep implements Step, Loop {

  private static final float[] NONE = new float[0];

  private final int parts;
  private final int threads;
  private final Part part;

  /** One part of a step. */
  @FunctionalInterface
  interface Part {

    /** Computes the part of that number. */
    void run(int number);
  }

  SharedStep(int parts, int threads, Part part) {
    this.parts = parts;
    this.threads = threads;
    this.part = part;
  }

  @Override
  public void run() {
    Parallel.run(threads, this, NONE, 0, NONE, 0, NONE);
  }

  @Override
  public int items() {
    return parts;
  }

  /** A step runs within a region whose threads are awake, or alone. */
  @Override
  public boolean isWorthWaking() {
    return false;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    part.run(item);
  }
}
