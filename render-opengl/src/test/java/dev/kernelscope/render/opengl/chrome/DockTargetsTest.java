package dev.kernelscope.render.opengl.chrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.look.Rect;
import org.junit.jupiter.api.Test;

class DockTargetsTest {

  private final Scene scene = Samples.lesson();
  private final Dock dock = scene.frame(scene.still()).dock();
  private final DockLayout layout = DockLayout.of(new Letters(), dock, new Rect(0, 616, 1280, 104));
  private final DockTargets targets = new DockTargets(dock, layout);

  private LiveTarget middle(Rect rect) {
    return targets.at(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2).orElseThrow();
  }

  @Test
  void everyButtonDoesItsOwn() {
    assertThat(middle(layout.button(DockLayout.Button.PLAY)))
        .isEqualTo(new LiveTarget.Button(LiveTarget.Command.PLAY));
    for (DockLayout.Button button : DockLayout.Button.values()) {
      assertThat(middle(layout.button(button)))
          .isEqualTo(new LiveTarget.Button(LiveTarget.Command.valueOf(button.name())));
    }
    assertThat(middle(layout.step(LivePlay.Unit.ROW))).isEqualTo(new LiveTarget.Step(LivePlay.Unit.ROW));
  }

  @Test
  void theTimelineTellsItsPlaces() {
    Rect bar = layout.bar();
    assertThat(targets.at(bar.x() + bar.width() / 4, bar.y() + 3)).contains(new LiveTarget.Within(0.25));
    Rect ticks = layout.ticks();
    assertThat(targets.at(ticks.x() + ticks.width() * 4.5 / 25, ticks.bottom() + 3))
        .contains(new LiveTarget.Tick(4));
    assertThat(targets.at(640, 619)).isEmpty();
  }

  @Test
  void whatSlidesFollowsAPointerThatLeft() {
    assertThat(targets.slid(new LiveTarget.Tick(3), -50)).contains(new LiveTarget.Tick(0));
    assertThat(targets.slid(new LiveTarget.Within(0.5), 5000)).contains(new LiveTarget.Within(1));
    assertThat(targets.slid(new LiveTarget.Speed(1), 5000)).contains(new LiveTarget.Speed(16));
    assertThat(targets.slid(new LiveTarget.Button(LiveTarget.Command.PLAY), 3)).isEmpty();
  }
}
