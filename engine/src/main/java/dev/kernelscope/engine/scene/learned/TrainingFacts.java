package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a training before it begins.
 *
 * @param filters number of kernels of the first layer, which reads one channel
 * @param rows size arithmetic of the first layer from top to bottom
 * @param columns size arithmetic of the first layer from left to right
 * @param epochs how often every picture is seen, at least 1
 * @param stepsPerEpoch steps until every picture was seen once, at least 1
 * @param batch pictures of one step
 * @param data what it learns from, such as {@code 8,000 pictures of clothes}
 * @param classes what the pictures' classes are called
 */
public record TrainingFacts(int filters, Axis rows, Axis columns, int epochs, int stepsPerEpoch, int batch, String data,
    List<String> classes) {

  /** Copies the list, and checks the numbers. */
  public TrainingFacts {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(columns, "columns");
    classes = List.copyOf(classes);
    if (filters < 1 || epochs < 1 || stepsPerEpoch < 1 || batch < 1) {
      throw new IllegalArgumentException("a training needs filters, epochs, steps and a batch of 1 or more, not "
          + filters + ", " + epochs + ", " + stepsPerEpoch + " and " + batch);
    }
    Math.multiplyExact(epochs, stepsPerEpoch);
  }

  /** Number of all steps. */
  public int steps() {
    return epochs * stepsPerEpoch;
  }

  /** Weights of one kernel. */
  public int weights() {
    return rows.kernel() * columns.kernel();
  }
}
