package dev.kernelscope.engine.conv.internal;

import dev.kernelscope.engine.conv.spi.PreparedGradient;

/**
 * A prepared gradient that is one loop over items, with something before it and behind it where there is need. Its
 * workspace begins with what all threads share; behind that each thread has scratch memory of its own.
 */
public abstract class GradientPlan implements PreparedGradient {

  private final int threads;
  private final boolean worthWaking;

  /**
   * A plan.
   *
   * @param threads most threads that may share the loop, at least 1
   * @param worthWaking see {@link Loop#isWorthWaking}
   */
  protected GradientPlan(int threads, boolean worthWaking) {
    this.threads = threads;
    this.worthWaking = worthWaking;
  }

  /** Number of items, at least 1. */
  protected abstract int items();

  /** Floats that all threads share. */
  protected int sharedFloats() {
    return 0;
  }

  /** Floats of one thread's scratch memory; with those that are shared not more than an array holds. */
  protected abstract int threadFloats();

  /** Threads that share the items: not more than have something to do, nor than an array has scratch memory for. */
  protected final int sharing() {
    int most = Math.min(threads, items());
    int room = (GradientSupport.MOST_FLOATS - sharedFloats()) / Math.max(1, threadFloats());
    return Math.clamp(room, 1, most);
  }

  /** Where a thread's scratch memory begins. */
  protected final int scratchAt(int thread) {
    return sharedFloats() + thread * threadFloats();
  }

  @Override
  public final int workspaceFloats() {
    return Math.addExact(sharedFloats(), Math.multiplyExact(sharing(), threadFloats()));
  }

  /** What is done before the items, e.g. packing of weights. */
  protected void begin(float[] given, int givenAt, float[] workspace) {}

  /**
   * Does an item.
   *
   * @param item counts from 0
   * @param given array that holds the weights or the input
   * @param givenAt where those begin
   * @param arriving array that holds the arriving gradient
   * @param arrivingAt where that begins
   * @param dst array that receives the gradient
   * @param dstAt where that begins
   * @param workspace what threads share, and scratch memory
   * @param scratchAt where the current thread's begins
   */
  protected abstract void item(int item, float[] given, int givenAt, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt);

  /** What is done when all items are, e.g. addition of what they have left in the workspace. */
  protected void end(float[] dst, int dstAt, float[] workspace) {}

  /** Does another loop before the items or behind them, on as many threads. */
  protected final void run(Loop loop, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
    Parallel.run(sharing(), loop, src, srcAt, dst, dstAt, workspace);
  }

  @Override
  public final void execute(float[] given, int givenAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    begin(given, givenAt, workspace);
    run(new Items(given, givenAt), arriving, arrivingAt, dst, dstAt, workspace);
    end(dst, dstAt, workspace);
  }

  /** A loop has one input; the other one stands here. */
  private final class Items implements Loop {

    private final float[] given;
    private final int givenAt;

    private Items(float[] given, int givenAt) {
      this.given = given;
      this.givenAt = givenAt;
    }

    @Override
    public int items() {
      return GradientPlan.this.items();
    }

    @Override
    public boolean isWorthWaking() {
      return worthWaking;
    }

    @Override
    public void item(int item, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      GradientPlan.this.item(item, given, givenAt, src, srcAt, dst, dstAt, workspace, scratchAt(thread));
    }
  }
}
