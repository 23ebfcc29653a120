package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.Accuracy;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "ic1ih7oc1kh3", "mb2ic3ih6iw9oc4kh2kw3sh2sw1ph1pw2_bias_relu", "g2ic4ih8oc6kh3dh2dw1ph2_bias",
      "g5ic5ih7oc10kh3ph1_relu6",
      "ic2ih6oc3kh3ph2pw1_reflect", "ic2ih6oc3kh3ph2pw1phe1pwe3_replicate", "ic2ih6oc3kh4ph3pw2_circular"})
  void theOracleAgreesWithTheReferenceEverywhere(String problem) {
    LayerData data = data(problem);
    Check check = new Check(data);
    assertThat(check.cells()).isEqualTo(data.problem().output().size());
    Check.Result result = check.judge(reference(data));
    assertThat(result.failure()).isNull();
    assertThat(result.maxError()).as("a float's own rounding").isLessThanOrEqualTo(6e-8);
  }

  @Test
  void oneWrongCellFails() {
    LayerData data = data("ic3ih9oc2kh3ph1");
    Check check = new Check(data);
    float[] output = reference(data);
    output[17] += 0.01f;
    Check.Result result = check.judge(output);
    assertThat(result.failure()).startsWith("cell (0, 0, 1, 8) is ").contains("the reference says").contains("allowed");
    assertThat(result.maxError()).isGreaterThan(Check.TOLERANCE);
  }

  @Test
  void aCellThatWasNeverWrittenFailsEvenOutsideOfTheSample() {
    LayerData data = data("ic64ih100oc64kh7ph3");
    Check check = new Check(data);
    int size = data.problem().output().size();
    assertThat(check.cells()).isLessThan(size / 20).isGreaterThan(1000);
    float[] output = new float[size];
    output[size / 2 + 1] = Float.NaN;
    assertThat(check.judge(output).failure()).contains("is NaN or was never written");
    assertThat(check.judge(output).maxError()).isInfinite();
  }

  @Test
  void theSampleOfALargeLayerSeesAWrongBorder() {
    LayerData data = data("ic32ih120oc32kh5ph2");
    Check check = new Check(data);
    CellOracle oracle = new CellOracle(data.problem(), data.src(), data.parameters());
    float[] output = new float[data.problem().output().size()];
    for (int i = 0; i < output.length; i++) {
      output[i] = (float) oracle.cell(0, i / 14_400, i / 120 % 120, i % 120).value();
    }
    assertThat(check.judge(output).failure()).isNull();
    for (int filter = 0; filter < 32; filter++) {
      for (int row = 0; row < 120; row++) {
        output[(filter * 120 + row) * 120 + 119] *= 0.9f;
      }
    }
    assertThat(check.judge(output).failure()).contains(", 119) is ");
  }

  private static LayerData data(String problem) {
    return LayerData.of(ProblemString.parse(problem));
  }

  private static float[] reference(LayerData data) {
    ConvProblem problem = data.problem();
    float[] output = new float[problem.output().size()];
    Engines.installed().select(problem, data.parameters(), "reference", Accuracy.FAST)
        .implementation().prepare(problem, data.parameters(), 1)
        .execute(data.src(), 0, output, 0, new float[0]);
    return output;
  }
}
