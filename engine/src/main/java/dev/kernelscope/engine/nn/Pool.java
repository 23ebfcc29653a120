package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;

/** A layer that makes one number of each window's cells, channel by channel. */
abstract sealed class Pool implements Layer permits AveragePool, MaxPool {

  private final String name;
  private final String kind;
  private final Window window;

  /**
   * A pooling layer.
   *
   * @param kind its word in {@link #describe}
   */
  Pool(String name, String kind, Window window) {
    this.name = Names.checked(name);
    this.kind = kind;
    this.window = window;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String describe() {
    return LayerText.pool(kind, window);
  }

  @Override
  public final Shape output(Shape input) {
    return window.output(input);
  }

  @Override
  public final LayerPass prepare(Shape input, Compute compute) {
    return prepare(window.plane(input), output(input), compute.threads());
  }

  /**
   * Prepares it for a batch.
   *
   * @param plane how the window slides over one plane
   * @param output N×C×outH×outW
   */
  abstract LayerPass prepare(ConvProblem plane, Shape output, int threads);
}
