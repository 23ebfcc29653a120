package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestingTest {

  @Test
  void aTooltipIsDueAfterEightyMilliseconds() {
    Resting resting = new Resting();
    resting.over("a", 1);
    assertThat(resting.due(1.07)).isFalse();
    assertThat(resting.remaining(1.07)).isBetween(0.009, 0.011);
    assertThat(resting.due(1.081)).isTrue();
    assertThat(resting.stale(1.081)).isTrue();
    resting.shown(1.081);
    assertThat(resting.stale(2)).isFalse();
    assertThat(resting.remaining(2)).isInfinite();
  }

  @Test
  void somethingElseBeginsAnew() {
    Resting resting = new Resting();
    resting.over("a", 1);
    resting.over("a", 1.05);
    assertThat(resting.due(1.09)).as("still over the same").isTrue();
    resting.over("b", 1.1);
    assertThat(resting.due(1.12)).isFalse();
    resting.over(null, 1.15);
    assertThat(resting.due(9)).isFalse();
  }
}
