package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be said about the kernels of a layer by their numbers alone. */
final class Kernels {

  /** A few large weights are not to make all others dark. */
  private static final double PERCENTILE = 0.98;
  /** Weights that are smaller than this share of the colours' range look like nothing. */
  private static final double NOTHING = 0.06;
  /** A filter that no picture reaches for that many steps will not be reached again. */
  private static final int WITHOUT_GRADIENT = 50;
  /** Neighbours of noise have nothing to do with each other: one filter of 7x7 in a thousand reaches this. */
  private static final double PATTERN = 0.3;

  private Kernels() {}

  /** The range of colours that suits several sets of weights. */
  static ValueRange range(float[]... sets) {
    int count = Arrays.stream(sets).mapToInt(set -> set.length).sum();
    double[] sizes = new double[count];
    int n = 0;
    for (float[] set : sets) {
      for (float weight : set) {
        sizes[n++] = Float.isFinite(weight) ? Math.abs(weight) : 0;
      }
    }
    Arrays.sort(sizes);
    double limit = Numbers.clean(sizes[(int) ((count - 1) * PERCENTILE)]);
    return new ValueRange(ScaleKind.WEIGHTS, limit, sizes[count - 1] > limit);
  }

  static double largest(float[] weights) {
    double most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    return most;
  }

  static float[] one(float[] all, int filter, int weights) {
    return Arrays.copyOfRange(all, filter * weights, (filter + 1) * weights);
  }

  /** Filters that have died after so many steps: all weights near zero, or no gradient for a long time. */
  static List<Integer> dead(TrainingLog log, int steps, double limit) {
    List<Integer> dead = new ArrayList<>();
    int weights = log.facts().weights();
    for (int f = 0; f < log.facts().filters(); f++) {
      if (small(log.kernels(steps), f, weights, NOTHING * limit) || unreached(log, steps, f, weights)) {
        dead.add(f);
      }
    }
    return dead;
  }

  /** Whether its weights are near zero, which is seen; else it is its gradient that is zero. */
  static boolean isEmpty(TrainingLog log, int steps, int filter, double limit) {
    return small(log.kernels(steps), filter, log.facts().weights(), NOTHING * limit);
  }

  private static boolean unreached(TrainingLog log, int steps, int filter, int weights) {
    boolean none = steps >= WITHOUT_GRADIENT && steps <= log.done();
    for (int s = steps - WITHOUT_GRADIENT; none && s < steps; s++) {
      none = small(log.step(s).gradient(), filter, weights, 0);
    }
    return none;
  }

  private static boolean small(float[] all, int filter, int weights, double most) {
    boolean small = true;
    for (int i = filter * weights; small && i < (filter + 1) * weights; i++) {
      small = Math.abs(all[i]) <= most;
    }
    return small;
  }

  /**
   * How many filters have neighbouring weights that are alike, as they are in edges and blots, and are not in noise.
   *
   * @param limit of the colours: a filter that looks like nothing has no pattern
   */
  static int patterns(float[] all, int weights, int rows, int columns, double limit) {
    int patterns = 0;
    for (int filter = 0; filter < all.length / weights; filter++) {
      patterns += !small(all, filter, weights, NOTHING * limit)
          && hasPattern(one(all, filter, weights), rows, columns) ? 1 : 0;
    }
    return patterns;
  }

  /** Measured about the filter's mean, for a filter of one colour has no pattern. */
  private static boolean hasPattern(float[] filter, int rows, int columns) {
    double mean = mean(filter);
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 0; i < filter.length; i++) {
      double weight = filter[i] - mean;
      squares += weight * weight;
      if (i % columns + 1 < columns) {
        products += weight * (filter[i + 1] - mean);
        pairs++;
      }
      if (i / columns % rows + 1 < rows) {
        products += weight * (filter[i + columns] - mean);
        pairs++;
      }
    }
    return pairs > 0 && squares > 0 && products / pairs > PATTERN * squares / filter.length;
  }

  private static double mean(float[] filter) {
    double sum = 0;
    for (float weight : filter) {
      sum += weight;
    }
    return sum / filter.length;
  }
}
