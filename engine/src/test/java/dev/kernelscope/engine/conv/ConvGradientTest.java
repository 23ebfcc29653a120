package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ConvGradientTest {

  private static final ConvProblem FORWARD = ProblemString.parse("mb2ic1ih2iw3oc2kh1kw2_bias");

  private final Workspace workspace = new Workspace();

  @Test
  void computesTheThreeGradients() {
    ConvGradient gradient = ConvGradient.of(FORWARD);
    Tensor input = Tensor.of(FORWARD.input(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    Tensor weights = Tensor.of(FORWARD.weights(), 1, 2, -1, 3);
    Tensor arriving = Tensor.zeros(FORWARD.output());
    arriving.set(0, 0, 1, 0, 2);
    arriving.set(1, 1, 0, 1, 10);
    Tensor toInput = Tensor.zeros(FORWARD.input());
    Tensor toWeights = Tensor.zeros(FORWARD.weights());
    float[] toBias = new float[2];

    gradient.toInput(weights, arriving, toInput, workspace);
    gradient.toWeights(input, arriving, toWeights, workspace);
    gradient.toBias(arriving, toBias);

    assertThat(toInput.data()).containsExactly(0, 0, 0, 2, 4, 0, 0, -10, 30, 0, 0, 0);
    assertThat(toWeights.data()).containsExactly(8, 10, 80, 90);
    assertThat(toBias).containsExactly(2, 10);
  }

  @Test
  void tellsWhatItChose() {
    SelectionReport report = ConvGradient.of(FORWARD).engine("reference").report(GradientTarget.WEIGHTS);
    assertThat(report.chosen().fullName()).isEqualTo("reference:loops");
    assertThat(ConvGradient.of(FORWARD).report(GradientTarget.BIAS).chosen().support().isSupported()).isTrue();
  }

  @Test
  void refusesWhatItCannotTake() {
    ConvGradient gradient = ConvGradient.of(FORWARD);
    Tensor weights = Tensor.zeros(FORWARD.weights());
    Tensor arriving = Tensor.zeros(FORWARD.output());
    Tensor input = Tensor.zeros(FORWARD.input());
    assertThatIllegalArgumentException().isThrownBy(() -> gradient.toInput(input, arriving, input, workspace))
        .withMessage("the weights tensor is 2×1×2×3 NCHW, but the gradient was made for 2×1×1×2 NCHW");
    assertThatIllegalArgumentException().isThrownBy(() -> gradient.toInput(weights, input, input, workspace))
        .withMessageStartingWith("the arriving gradient is 2×1×2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gradient.toWeights(Tensor.zeros(Shape.of(2, 1, 2, 3), Layout.NHWC), arriving, weights,
            workspace))
        .withMessageContaining("NHWC, but");
    assertThatIllegalArgumentException().isThrownBy(() -> gradient.toBias(arriving, new float[3]))
        .withMessageContaining("has 3 values, but there are 2 filters");
    assertThatIllegalArgumentException().isThrownBy(() -> gradient.threads(0)).withMessageContaining("threads 0");
    assertThatIllegalArgumentException().isThrownBy(() -> ConvGradient.of(ProblemString.parse("ic1ih3oc1kh1_relu6")))
        .withMessageEndingWith("not relu6");
  }

  @Test
  void failsLoudlyWhereTheNamedEngineComputesNone() {
    Tensor arriving = Tensor.zeros(FORWARD.output());
    assertThatThrownBy(() -> ConvGradient.of(FORWARD).engine("nobody").toBias(arriving, new float[2]))
        .isInstanceOf(EngineUnavailableException.class).hasMessageStartingWith("unknown engine 'nobody'; there are");
    assertThatThrownBy(() -> ConvGradient.of(FORWARD).engine("reference:best").report(GradientTarget.INPUT))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("engine 'reference' has no implementation 'best'; there are loops");
  }
}
