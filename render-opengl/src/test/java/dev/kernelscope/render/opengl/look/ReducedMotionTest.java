package dev.kernelscope.render.opengl.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import org.junit.jupiter.api.Test;

class ReducedMotionTest {

  @Test
  void everyPhaseIsShownAsItEnds() {
    assertThat(ReducedMotion.settled(new Moment(3, Phase.SLIDE, 0.1), 9)).isEqualTo(new Moment(3, Phase.SLIDE, 1));
  }

  @Test
  void aSumGoesTermByTerm() {
    for (int term = 0; term < 9; term++) {
      Moment early = ReducedMotion.settled(new Moment(0, Phase.SUM, (term + 0.01) / 9), 9);
      Moment late = ReducedMotion.settled(new Moment(0, Phase.SUM, (term + 0.9) / 9), 9);

      assertThat(early).isEqualTo(late);
      assertThat(early.term(9)).isEqualTo(term);
    }
  }
}
