package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import org.junit.jupiter.api.Test;

class CrossFadeTest {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  private final Scene scene = Samples.lesson();

  @Test
  void everyPixelIsBetweenTheTwoPictures() throws NoContextException {
    Driver.require();
    Moment before = new Moment(7, Phase.SLIDE, 1);
    Moment after = new Moment(8, Phase.SLIDE, 1);
    try (Studio studio = new Studio(Contexts.offscreen())) {
      Picture from = draw(studio, CrossFade.whole(before));
      Picture to = draw(studio, CrossFade.whole(after));
      Picture mixed = draw(studio, new CrossFade(before, after, 0.25));

      int different = 0;
      for (int i = 0; i < mixed.rgb().length; i++) {
        int a = from.rgb()[i] & 255;
        int b = to.rgb()[i] & 255;
        different += a == b ? 0 : 1;
        assertThat((double) (mixed.rgb()[i] & 255)).as("byte %d between %d and %d", i, a, b)
            .isBetween(a + (b - a) * 0.25 - 1.01, a + (b - a) * 0.25 + 1.01);
      }
      assertThat(different).as("a kernel elsewhere changes thousands of pixels").isGreaterThan(5000);
    }
  }

  private Picture draw(Studio studio, CrossFade shown) {
    return studio.ofFilm(scene, shown, Shot.film(scene.timeline(), View.DEFAULT), Theme.DARK, WIDTH, HEIGHT);
  }
}
