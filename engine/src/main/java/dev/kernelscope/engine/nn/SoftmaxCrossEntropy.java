package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Objects;

/**
 * The loss of a classifier: scores become probabilities by softmax, and an image's loss is −ln of the one of its
 * label. The gradient to the scores is (probability − 1 for the label, − 0 for the others) / number of images.
 */
public final class SoftmaxCrossEntropy {

  private SoftmaxCrossEntropy() {}

  /**
   * What a batch's scores are worth.
   *
   * @param loss sum of the images' losses; divide by their number for the mean
   * @param correct images whose label has the largest score (the first of several equal ones)
   */
  public record Result(double loss, int correct) {}

  /**
   * Compares scores with labels.
   *
   * @param scores N×classes×1×1
   * @param labels N numbers from 0 to classes − 1
   * @param gradient receives the gradient of the mean loss to the scores; null where nobody needs it
   * @throws IllegalArgumentException if numbers do not fit
   */
  public static Result of(Tensor scores, int[] labels, Tensor gradient) {
    Shape shape = scores.shape();
    if (shape.n() != labels.length || shape.h() != 1 || shape.w() != 1) {
      throw new IllegalArgumentException("scores are " + shape + ", but there are " + labels.length
          + " labels: N×classes×1×1 is allowed");
    }
    double loss = 0;
    int correct = 0;
    double[] powers = new double[shape.c()];
    for (int n = 0; n < labels.length; n++) {
      int at = scores.offset() + n * shape.c();
      int best = largest(scores.data(), at, shape.c());
      double most = scores.data()[at + best];
      double sum = 0;
      for (int c = 0; c < shape.c(); c++) {
        powers[c] = StrictMath.exp(scores.data()[at + c] - most);
        sum += powers[c];
      }
      int label = Objects.checkIndex(labels[n], shape.c());
      loss += StrictMath.log(sum) - (scores.data()[at + label] - most);
      correct += best == label ? 1 : 0;
      if (gradient != null) {
        for (int c = 0; c < shape.c(); c++) {
          double difference = powers[c] / sum - (c == label ? 1 : 0);
          gradient.data()[gradient.offset() + n * shape.c() + c] = (float) (difference / labels.length);
        }
      }
    }
    return new Result(loss, correct);
  }

  /** Probabilities of one image's scores. */
  public static double[] probabilities(Tensor scores, int image) {
    int classes = scores.shape().imageSize();
    int at = scores.offset() + image * classes;
    double most = scores.data()[at + largest(scores.data(), at, classes)];
    double[] result = new double[classes];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      result[c] = StrictMath.exp(scores.data()[at + c] - most);
      sum += result[c];
    }
    for (int c = 0; c < classes; c++) {
      result[c] /= sum;
    }
    return result;
  }

  private static int largest(float[] data, int at, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = data[at + i] > data[at + best] ? i : best;
    }
    return best;
  }
}
