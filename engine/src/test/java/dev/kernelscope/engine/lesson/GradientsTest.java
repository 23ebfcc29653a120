package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment.Kind;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The backward pass against differences: the loss Σ G·output is linear in each weight and each input value, so that one
 * more of it changes the loss by exactly the gradient.
 */
class GradientsTest {

  static List<Experiment> experiments() {
    Experiment lesson = Experiment.lesson();
    ConvSpec spec = ConvSpec.DEFAULT;
    Tensor volume = MadeUp.input(Shape.of(2, 6, 5), 9);
    return List.of(lesson,
        lesson.withSpec(spec.withStride(2)),
        lesson.withSpec(spec.withStride(3)),
        lesson.withInputSize(8, 9).withSpec(spec.withStride(3, 2).withPadding(1)),
        lesson.withSpec(spec.withDilation(2)),
        lesson.withInputSize(9, 10).withSpec(spec.withDilation(2, 1).withStride(2, 3)),
        lesson.withSpec(spec.withPadding(PaddingRule.SAME)),
        lesson.withInputSize(6, 8).withSpec(spec.withPadding(PaddingRule.SAME).withStride(2)),
        lesson.withSpec(spec.withPadding(new Padding(0, 2, 1, 0)).withStride(2)),
        lesson.withKernelSize(2, 4).withWeight(0, 0, 1, 3, 5),
        lesson.withFlip(true),
        lesson.withInput(volume, false).withWeights(MadeUp.weights(Shape.of(3, 2, 3, 2), 4), ""),
        lesson.withInput(volume, false).withWeights(MadeUp.weights(Shape.of(2, 2, 3, 2), 4), "")
            .withSpec(spec.withStride(2).withPadding(1)));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void gradientOfTheWeightsIsWhatOneMoreOfAWeightChanges(Experiment e) {
    Tensor gradient = shown(e.withKind(Kind.GRADIENT_OF_WEIGHTS));
    Experiment plain = e.withFlip(false); // the gradient is that of the weights as they lie on the input
    Shape w = e.weights().shape();
    assertThat(gradient.shape()).isEqualTo(Shape.of(w.c() * w.n(), w.h(), w.w()));
    for (int m = 0; m < w.n(); m++) {
      for (int c = 0; c < w.c(); c++) {
        for (int i = 0; i < w.h(); i++) {
          for (int j = 0; j < w.w(); j++) {
            Experiment more = plain.withWeight(m, c, i, j, plain.weights().get(m, c, i, j) + 1);
            assertThat((double) gradient.get(0, c * w.n() + m, i, j)).isEqualTo(loss(more) - loss(plain));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void gradientOfTheInputIsWhatOneMoreOfAValueChanges(Experiment e) {
    Tensor gradient = shown(e.withKind(Kind.GRADIENT_OF_INPUT));
    assertThat(gradient.shape()).isEqualTo(e.input().shape());
    Shape in = e.input().shape();
    for (int c = 0; c < in.c(); c++) {
      for (int row = 0; row < in.h(); row++) {
        for (int column = 0; column < in.w(); column++) {
          Experiment more = e.withInputValue(c, row, column, e.input().get(0, c, row, column) + 1);
          assertThat((double) gradient.get(0, c, row, column)).isEqualTo(loss(more) - loss(e));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void whatIsShownIsWhatTheEngineComputes(Experiment e) {
    ConvGradient gradient = ConvGradient.of(e.forward());
    Tensor arriving = Gradients.arriving(e.forward());
    Tensor toInput = Tensor.zeros(e.forward().input());
    Tensor toWeights = Tensor.zeros(e.forward().weights());
    gradient.toInput(laidOut(e), arriving, toInput, new Workspace());
    gradient.toWeights(e.input(), arriving, toWeights, new Workspace());

    assertThat(shown(e.withKind(Kind.GRADIENT_OF_INPUT)).data()).containsExactly(toInput.data());
    Tensor shown = shown(e.withKind(Kind.GRADIENT_OF_WEIGHTS));
    Shape w = toWeights.shape();
    for (int m = 0; m < w.n(); m++) {
      for (int c = 0; c < w.c(); c++) {
        int map = (c * w.n() + m) * w.h() * w.w();
        int slice = (m * w.c() + c) * w.h() * w.w();
        assertThat(Arrays.copyOfRange(shown.data(), map, map + w.h() * w.w()))
            .containsExactly(Arrays.copyOfRange(toWeights.data(), slice, slice + w.h() * w.w()));
      }
    }
  }

  /** The weights as they lie on the input. */
  private static Tensor laidOut(Experiment e) {
    return e.withKind(Kind.FORWARD).subject().weights();
  }

  @Test
  void refusesWhatItDoesNotShow() {
    Experiment lesson = Experiment.lesson().withKind(Kind.GRADIENT_OF_WEIGHTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lesson.withSpec(ConvSpec.DEFAULT.withPaddingMode(PaddingMode.REFLECT)).scene())
        .withMessageContaining("only, not reflect");
    assertThatIllegalArgumentException().isThrownBy(() -> lesson.withChannels(2).withGroups(2).scene())
        .withMessageContaining("1 group only, not 2");
  }

  /** What the scene of an experiment computes. */
  private static Tensor shown(Experiment e) {
    SceneSubject subject = e.subject();
    return Conv2d.of(subject.weights()).spec(subject.spec()).engine("reference").apply(subject.input());
  }

  /** Σ G·output of the forward pass. */
  private static double loss(Experiment e) {
    Tensor g = Gradients.arriving(e.forward());
    Tensor output = shown(e.withKind(Kind.FORWARD));
    double sum = 0;
    for (int i = 0; i < g.shape().size(); i++) {
      sum += (double) g.data()[i] * output.data()[i];
    }
    return sum;
  }
}
