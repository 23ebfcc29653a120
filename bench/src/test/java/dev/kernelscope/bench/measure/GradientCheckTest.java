package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"mb2ic3ih7iw6oc4kh3kw2ph1", "g2ic4ih9oc6kh3sh2sw3ph1dh2", "mb3ic2ih5oc3kh1"})
  void knowsRightFromWrong(String text) {
    ConvProblem problem = ProblemString.parse(text);
    LayerData data = LayerData.of(problem);
    float[] arriving = LayerData.of(ProblemString.parse("ic1ih1iw" + problem.output().size() + "oc1kh1")).src();
    GradientCheck check = new GradientCheck(problem, data.src(), data.parameters().weights(), arriving);
    ConvGradient reference = ConvGradient.of(problem).engine("reference");
    Tensor toInput = Tensor.zeros(problem.input());
    Tensor toWeights = Tensor.zeros(problem.weights());
    Tensor out = Tensor.of(problem.output(), arriving);
    reference.toInput(Tensor.of(problem.weights(), data.parameters().weights()), out, toInput, new Workspace());
    reference.toWeights(Tensor.of(problem.input(), data.src()), out, toWeights, new Workspace());

    assertThat(check.judge(GradientTarget.INPUT, toInput.data())).isNull();
    assertThat(check.judge(GradientTarget.WEIGHTS, toWeights.data())).isNull();

    toInput.data()[toInput.data().length - 1] += 0.01f;
    toWeights.data()[0] += 0.01f;
    assertThat(check.judge(GradientTarget.INPUT, toInput.data())).startsWith("value " + (toInput.data().length - 1));
    assertThat(check.judge(GradientTarget.WEIGHTS, toWeights.data())).startsWith("value 0 is");
    toInput.data()[3] = Float.NaN;
    assertThat(check.judge(GradientTarget.INPUT, toInput.data())).isEqualTo("value 3 is NaN or was never written");
  }
}
