package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;

/**
 * Which images the steps of a training learn from, and how these are varied: a function of the seed and the step, so
 * that it is known of any step without those before it. One thread at a time may use it.
 */
public final class Batches {

  /** What the random numbers of a training are for; part of the path to each sequence. */
  private static final long ORDER = 1;
  private static final long VARIATION = 2;

  private final TrainingSettings settings;
  private final Dataset images;
  private int[] order;
  private int orderedEpoch = -1;

  /** The batches of a training with these settings that learns from these images. */
  public Batches(TrainingSettings settings, Dataset images) {
    this.settings = settings;
    this.images = images;
  }

  /** Steps in which every image is learned from once; the last of them may have fewer images. */
  int stepsPerEpoch() {
    return (images.size() - 1) / settings.batch() + 1;
  }

  /**
   * The images of a step, by their places in the data set.
   *
   * @param step from 0
   */
  public int[] indices(int step) {
    int epoch = step / stepsPerEpoch();
    if (orderedEpoch != epoch) {
      order = order(epoch);
      orderedEpoch = epoch;
    }
    int first = step % stepsPerEpoch() * settings.batch();
    return Arrays.copyOfRange(order, first, Math.min(order.length, first + settings.batch()));
  }

  /** All images in a random order: R. Durstenfeld, "Algorithm 235: Random permutation", CACM 1964. */
  private int[] order(int epoch) {
    SplitMix64 random = SplitMix64.of(settings.seed(), ORDER, epoch);
    int[] result = new int[images.size()];
    Arrays.setAll(result, i -> i);
    for (int i = result.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = result[i];
      result[i] = result[other];
      result[other] = kept;
    }
    return result;
  }

  /**
   * The first images of a step's batch as the network sees them, N×C×H×W with numbers from 0 to 1.
   *
   * @param step from 0
   * @param most so many at most
   */
  public Tensor images(int step, int most) {
    int[] all = indices(step);
    int[] some = Arrays.copyOf(all, Math.min(most, all.length));
    Shape image = images.image();
    Tensor result = Tensor.zeros(new Shape(some.length, image.c(), image.h(), image.w()));
    fill(result, step, some);
    return result;
  }

  /** Copies a step's images, from the first on, into a batch, varied. */
  void fill(Tensor dst, int step, int[] indices) {
    SplitMix64 random = SplitMix64.of(settings.seed(), VARIATION, step);
    for (int i = 0; i < indices.length; i++) {
      images.copy(indices[i], dst, i, Variation.random(random, settings.shift(), settings.mirror()));
    }
  }
}
