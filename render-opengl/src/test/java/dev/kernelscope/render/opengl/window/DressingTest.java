package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.Lives;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import org.junit.jupiter.api.Test;

class DressingTest {

  private final Dressing dressing = new Dressing();

  private Surroundings of(LiveFrame frame) {
    Layout layout = Layout.of(1280, 720, Surroundings.bars(frame, 1280), frame.frame().ledger());
    return dressing.of(frame, layout, new Letters());
  }

  @Test
  void aTrainingsBatchChangesWithItsSteps() {
    LiveFrame frame = Lives.training(100);
    Surroundings laid = of(frame);
    assertThat(of(frame)).isSameAs(laid);
    assertThat(of(Lives.training(101)).sheet()).isNotEqualTo(laid.sheet());
  }
}
