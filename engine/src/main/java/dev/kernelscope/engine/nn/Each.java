package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import java.util.function.IntConsumer;

/** A loop whose items threads share; none reads what another writes. */
final class Each implements Loop {

  private static final float[] NONE = {};

  private final int items;
  private final IntConsumer body;

  private Each(int items, IntConsumer body) {
    this.items = items;
    this.body = body;
  }

  /** Does items 0 to {@code items - 1}. */
  static void run(int threads, int items, IntConsumer body) {
    Parallel.run(threads, new Each(items, body), NONE, 0, NONE, 0, NONE);
  }

  @Override
  public int items() {
    return items;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    body.accept(item);
  }
}
