package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.gl.GlObject;
import dev.kernelscope.render.opengl.look.Look;
import org.junit.jupiter.api.Test;

/** A window stays open for hours, and each new scene has textures of its own: none may stay. */
class SceneChangesTest {

  private static final int CHANGES = 1000;
  private static final int SETTLED = 60;
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;

  @Test
  void aThousandScenesNeedNoMoreObjectsThanSixty() throws NoContextException {
    Driver.require();
    int before = GlObject.livingInAll();
    try (GlContext _ = Contexts.offscreen()) {
      try (FramePainter painter = new FramePainter(); Framebuffer target = new Framebuffer(WIDTH, HEIGHT)) {
        target.bind();
        int settled = 0;
        for (int i = 0; i < CHANGES; i++) {
          draw(painter, scene(i), i % 7 == 0 ? Theme.LIGHT : Theme.DARK);
          settled = i == SETTLED ? GlObject.livingInAll() : settled;
        }
        assertThat(settled).as("objects of %d scenes", SETTLED).isGreaterThan(before);
        assertThat(GlObject.livingInAll()).as("after %d scenes: %s", CHANGES, GlObject.living()).isEqualTo(settled);
      }
    }
    assertThat(GlObject.livingInAll()).as("left at the end: %s", GlObject.living()).isEqualTo(before);
  }

  private static void draw(FramePainter painter, Scene scene, Theme theme) {
    Sight sight = new Sight(scene.frame(scene.still()), Viewpoint.of(View.DEFAULT));
    painter.draw(Blend.whole(sight), Transport.STILL, new Look(theme), Canvas.picture(WIDTH, HEIGHT));
  }

  /** Two of three are pictures with numbers of their own, of changing sizes. */
  private static Scene scene(int i) {
    if (i % 3 == 0) {
      return Samples.lesson();
    }
    int rows = 24 + i % 5;
    float[] values = new float[i % 3 * rows * 30];
    for (int k = 0; k < values.length; k++) {
      values[k] = (k * 31 + i) % 17;
    }
    float[] weights = new float[i % 3 * 9];
    weights[4] = 1;
    return Scenes.of(new SceneSubject(Tensor.of(Shape.of(1, i % 3, rows, 30), values),
        Tensor.of(Shape.of(1, i % 3, 3, 3), weights), null, ConvSpec.DEFAULT, "", "", false));
  }
}
