package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Pass;
import dev.kernelscope.engine.nn.SoftmaxCrossEntropy;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Asks a network about all images of a set, in batches. One thread at a time may use it. */
public final class Evaluator {

  private static final int BATCH = 100;

  private final Network network;
  private final Dataset data;
  private final Compute compute;
  private Pass whole;
  private Pass rest;

  /** An evaluator; the network is asked with the parameters that it has at that time. */
  public Evaluator(Network network, Dataset data, Compute compute) {
    this.network = network;
    this.data = data;
    this.compute = compute;
  }

  /** Asks about all images. */
  public Evaluation run() {
    return run(() -> false);
  }

  /**
   * Asks about all images, unless somebody has had enough.
   *
   * @param enough asked between batches
   * @return the result, or null if it was cut short
   */
  public Evaluation run(BooleanSupplier enough) {
    double loss = 0;
    int correct = 0;
    for (int first = 0; first < data.size(); first += BATCH) {
      if (enough.getAsBoolean()) {
        return null;
      }
      int[] indices = IntStream.range(first, Math.min(data.size(), first + BATCH)).toArray();
      Pass pass = pass(indices.length);
      for (int i = 0; i < indices.length; i++) {
        data.copy(indices[i], pass.input(), i, Variation.NONE);
      }
      SoftmaxCrossEntropy.Result result = SoftmaxCrossEntropy.of(pass.forward(false), data.labels(indices), null);
      loss += result.loss();
      correct += result.correct();
    }
    return new Evaluation(data.size(), correct, loss / data.size());
  }

  private Pass pass(int images) {
    if (images == BATCH) {
      whole = whole == null ? network.prepare(BATCH, compute) : whole;
      return whole;
    }
    rest = rest == null ? network.prepare(images, compute) : rest;
    return rest;
  }
}
