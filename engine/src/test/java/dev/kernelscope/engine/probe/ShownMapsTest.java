package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownMapsTest {

  private static final Shape MAPS = Shape.of(3, 2, 2);
  private static final Map<String, Tensor> VALUES = Map.of(
      "sum", Tensor.of(MAPS, 1, 9, -8, 7, 5, 5, 5, 5, -60, 2, -90, -3),
      "value", Tensor.of(MAPS, 1, 6, 0, 6, 5, 5, 5, 5, 0, 2, 0, 0));

  @Test
  void showsSumsWhereStrongAnswersAreCutOff() {
    ProbeLayer layer = layer(6);
    assertThat(ShownMaps.of(layer, VALUES).map(0).cells()).containsExactly(1, 9, -8, 7);
    assertThat(layer.cutInWords()).isEqualTo("before the cut at 6");
    ProbeLayer open = layer(Float.MAX_VALUE);
    assertThat(ShownMaps.of(open, VALUES).map(0).cells()).containsExactly(1, 6, 0, 6);
    assertThat(open.cutInWords()).isEmpty();
  }

  /** The map that is bright everywhere comes last; what lies below zero does not show and does not count. */
  @Test
  void theStrongestVaryMost() {
    assertThat(ShownMaps.of(layer(6), VALUES).strongest()).containsExactly(0, 2, 1);
    assertThat(ShownMaps.of(layer(Float.POSITIVE_INFINITY), VALUES).strongest()).containsExactly(0, 2, 1);
  }

  @Test
  void ofNumbersBelowZeroTooTheLargestIsTheStrongest() {
    Map<String, Tensor> signed = Map.of("value", VALUES.get("sum"));
    assertThat(ShownMaps.of(layer(Float.POSITIVE_INFINITY), signed).strongest()).containsExactly(0, 1, 2);
  }

  @Test
  void oneCellInAHundredAboveZeroIsBrighterThanItCanShow() {
    float[] cells = new float[400];
    for (int i = 0; i < 200; i++) {
      cells[i] = i + 1;
    }
    assertThat(new Plane(20, 20, cells).brightest()).isEqualTo(198);
    assertThat(new Plane(1, 4, new float[] {-5, 3, 8, 0}).brightest()).isEqualTo(8);
    assertThat(new Plane(1, 2, new float[] {-5, 0}).brightest()).isZero();
  }

  @Test
  void findsTheFirstOfTheLargestCells() {
    assertThat(new Plane(2, 3, new float[] {1, 2, 3, 9, 9, 0}).peak()).isEqualTo(new Plane.Peak(1, 0, 9));
  }

  private static ProbeLayer layer(float limit) {
    return new ProbeLayer(0, "a", "conv", "sum", "value", limit, MAPS, 0, 0);
  }
}
