package dev.kernelscope.engine.conv.internal;

import dev.kernelscope.engine.conv.spi.PreparedConvolution;

/** A prepared convolution that is one loop, in which every thread has scratch memory of its own. */
public abstract class LoopPlan implements PreparedConvolution, Loop {

  private final int threads;
  private final boolean worthWaking;

  /**
   * A plan.
   *
   * @param threads most threads that may share the loop, at least 1
   * @param worthWaking see {@link Loop#isWorthWaking}
   */
  protected LoopPlan(int threads, boolean worthWaking) {
    this.threads = threads;
    this.worthWaking = worthWaking;
  }

  /** Most threads that may share the loop. */
  protected final int threads() {
    return threads;
  }

  /** Floats of one thread's scratch memory; that of thread {@code t} begins at {@code t} times as many. */
  protected abstract int scratchFloats();

  @Override
  public final int workspaceFloats() {
    return Math.multiplyExact(scratchFloats(), Math.min(threads, items()));
  }

  @Override
  public final boolean isWorthWaking() {
    return worthWaking;
  }

  @Override
  public final void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    Parallel.run(threads, this, src, srcOffset, dst, dstOffset, workspace);
  }
}
