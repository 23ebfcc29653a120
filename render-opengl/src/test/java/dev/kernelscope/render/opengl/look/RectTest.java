package dev.kernelscope.render.opengl.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectTest {

  private final Rect rect = new Rect(10, 20, 30, 40);

  @ParameterizedTest
  @CsvSource({
    "0, 40, 100, 40, true",
    "0, 0, 100, 100, true",
    "20, 30, 25, 35, true",
    "0, 0, 9, 100, false",
    "0, 10, 100, 10, false",
    "0, 25, 25, 0, false",
    "25, 0, 25, 100, true",
    "5, 0, 5, 100, false"
  })
  void tellsLinesThatPassThrough(float x0, float y0, float x1, float y1, boolean crossed) {
    assertThat(rect.crossedBy(x0, y0, x1, y1)).isEqualTo(crossed);
    assertThat(rect.crossedBy(x1, y1, x0, y0)).isEqualTo(crossed);
  }

  @Test
  void touchingIsNotMeeting() {
    assertThat(rect.meets(new Rect(40, 20, 5, 5))).isFalse();
    assertThat(rect.meets(new Rect(39, 20, 5, 5))).isTrue();
    assertThat(rect.contains(10, 20)).isTrue();
    assertThat(rect.contains(40, 20)).isFalse();
  }
}
