package dev.kernelscope.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

  @Test
  void equalScoresCostTheLogarithmOfTheClasses() {
    Tensor scores = Tensor.of(new Shape(2, 4, 1, 1), 3, 3, 3, 3, -1, -1, -1, -1);
    SoftmaxCrossEntropy.Result result = SoftmaxCrossEntropy.of(scores, new int[] {0, 2}, null);
    assertThat(result.loss()).isCloseTo(2 * Math.log(4), within(1e-12));
    assertThat(result.correct()).isEqualTo(1);
  }

  @Test
  void largeScoresDoNotOverflow() {
    Tensor scores = Tensor.of(new Shape(1, 3, 1, 1), 1000, 998, -1000);
    assertThat(SoftmaxCrossEntropy.of(scores, new int[] {1}, null).loss())
        .isCloseTo(2 + Math.log1p(Math.exp(-2)), within(1e-9));
    assertThat(SoftmaxCrossEntropy.probabilities(scores, 0)[0]).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-12));
  }

  @Test
  void theGradientIsTheSlopeOfTheMeanLoss() {
    Tensor scores = LayerGradientTest.randomTensor(new Shape(3, 5, 1, 1), new SplitMix64(2));
    int[] labels = {4, 0, 2};
    Tensor gradient = Tensor.zeros(scores.shape());
    SoftmaxCrossEntropy.of(scores, labels, gradient);
    double[] cells = new double[15];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scores.data()[i];
    }
    for (int i = 0; i < cells.length; i++) {
      double kept = cells[i];
      cells[i] = kept + 1e-4;
      double above = meanLoss(cells, labels);
      cells[i] = kept - 1e-4;
      double below = meanLoss(cells, labels);
      cells[i] = kept;
      assertThat((double) gradient.data()[i]).isCloseTo((above - below) / 2e-4, within(1e-6));
    }
  }

  private static double meanLoss(double[] scores, int[] labels) {
    double loss = 0;
    int classes = scores.length / labels.length;
    for (int n = 0; n < labels.length; n++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp(scores[n * classes + c]);
      }
      loss -= Math.log(Math.exp(scores[n * classes + labels[n]]) / sum);
    }
    return loss / labels.length;
  }

  @Test
  void refusesLabelsThatDoNotFit() {
    Tensor scores = Tensor.zeros(new Shape(1, 3, 1, 1));
    assertThatThrownBy(() -> SoftmaxCrossEntropy.of(scores, new int[] {3}, null))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SoftmaxCrossEntropy.of(scores, new int[] {0, 1}, null))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1×3×1×1").hasMessageContaining("2 labels");
  }
}
