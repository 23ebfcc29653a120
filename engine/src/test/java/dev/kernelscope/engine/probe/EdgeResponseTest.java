package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EdgeResponseTest {

  @Test
  void sobelXWantsTheRightSideBright() {
    EdgeResponse response = of(kernel("sobel-x"));
    assertThat(response.degrees(response.strongest())).isEqualTo(0);
    assertThat(response.verdict()).isEqualTo(EdgeResponse.Verdict.ONE_WAY);
    // An edge between two columns, from -1 to 1: two columns of weights 1, 2, 1 meet the step once each.
    assertThat(response.responses()[0]).isCloseTo(8, within(1e-5));
    assertThat(response.opposite()).isCloseTo(0, within(1e-5));
    assertThat(response.plain()).isCloseTo(0, within(1e-5));
    assertThat(response.selectivity()).isLessThan(0.6).isGreaterThan(0.05);
  }

  @Test
  void sobelYWantsTheLowerSideBright() {
    EdgeResponse response = of(kernel("sobel-y"));
    assertThat(response.degrees(response.strongest())).isEqualTo(270);
  }

  @Test
  void otherKernelsAreSomethingElse() {
    assertThat(of(kernel("box")).verdict()).isEqualTo(EdgeResponse.Verdict.NO_EDGES);
    assertThat(of(kernel("laplacian")).verdict()).isIn(EdgeResponse.Verdict.ANY_EDGE, EdgeResponse.Verdict.BROAD);
    Tensor line = Tensor.of(Shape.of(3, 3), -1, 2, -1, -1, 2, -1, -1, 2, -1);
    assertThat(of(line).verdict()).isEqualTo(EdgeResponse.Verdict.BOTH_WAYS);
  }

  @Test
  void noAngleIsTheStrongestWhereAllGiveTheSame() {
    EdgeResponse silent = new EdgeResponse(new double[] {-1.64, -1.64, -1.639, -1.64}, -1.64);
    assertThat(silent.isEven()).isTrue();
    assertThat(silent.verdict()).isEqualTo(EdgeResponse.Verdict.SILENT);
    assertThat(new EdgeResponse(new double[] {-1, -1, -1, -2}, 1).verdict()).isEqualTo(EdgeResponse.Verdict.NO_EDGES);
    assertThat(of(kernel("sobel-x")).isEven()).isFalse();
  }

  @Test
  void anEdgeIsDarkOnOneSideAndBrightOnTheOther() {
    Tensor upwards = new DrawnEdge(90, 0, -1, 1).draw(1, 4, 3);
    assertThat(upwards.copyData()).containsExactly(1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1);
    Tensor shifted = new DrawnEdge(0, 0.5, 0, 1).draw(1, 1, 4);
    assertThat(shifted.copyData()).containsExactly(0, 0, 0.5f, 1);
    Tensor slanted = new DrawnEdge(45, 0, 0, 1).draw(2, 3, 3);
    assertThat(slanted.get(0, 0, 1, 1)).isEqualTo(0.5f);
    assertThat(slanted.get(0, 1, 0, 2)).isEqualTo(1);
    assertThat(slanted.get(0, 1, 2, 0)).isEqualTo(0);
  }

  @Test
  void needsAngles() {
    assertThatThrownBy(() -> new EdgeResponse(new double[3], 0)).hasMessageContaining("at least 4");
  }

  private static Tensor kernel(String name) {
    return NamedKernel.find(name).orElseThrow().weights();
  }

  private static EdgeResponse of(Tensor weights) {
    EdgeResponse.Unit unit = edge -> {
      Tensor image = edge.draw(1, 10, 10);
      double most = Double.NEGATIVE_INFINITY;
      for (float value : Conv2d.of(weights).engine("reference").apply(image).copyData()) {
        most = Math.max(most, value);
      }
      return most;
    };
    return EdgeResponse.of(unit, 72, 4, 1, -1, 1);
  }
}
