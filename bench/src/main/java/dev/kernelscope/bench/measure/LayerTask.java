package dev.kernelscope.bench.measure;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Engines;

/** One engine on one layer, prepared and checked, for whoever brings a stopwatch of their own. */
public final class LayerTask implements AutoCloseable {

  private final Entry entry;

  private LayerTask(Entry entry) {
    this.entry = entry;
  }

  /**
   * Prepares an installed engine and checks what it computes.
   *
   * @param layer its name: a problem string, which may end in {@code _gaussian}
   * @throws IllegalStateException with the reason, if the engine is not available, refuses the problem or computes
   *     something wrong
   */
  public static LayerTask of(String engine, String layer, int threads) {
    return of(engine, layer, threads, LayoutChoice.OWN);
  }

  /** The same in that memory layout. */
  public static LayerTask of(String engine, String layer, int threads, LayoutChoice layout) {
    LayerData data = LayerData.of(Layer.parse(layer));
    Race trial = new Race(Timing.DEFAULT.withRounds(LayerBench.TRIAL_ROUNDS));
    Entry entry = Entry.of(Engines.installed(), engine, threads, layout, data, new Check(data), trial);
    if (entry.starter() == null) {
      throw new IllegalStateException(engine + " on " + layer + ": " + entry.reason());
    }
    return new LayerTask(entry);
  }

  /** Computes the layer once. */
  public void run() {
    entry.starter().contestant().run();
  }

  /** Does several executions as they follow each other in a network: threads stay awake between them. */
  public void inSeries(Runnable executions) {
    entry.starter().contestant().inSeries(executions);
  }

  /** The implementation and the layout, such as {@code direct, NHWC}. */
  public String description() {
    return entry.starter().contestant().description();
  }

  @Override
  public void close() {
    entry.close();
  }
}
