package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pictures compared with ones that were looked at. What they show is asserted by {@link DrawnFactsTest}; this tells
 * what changed. A small share of pixels may differ, as drivers round differently. {@code -Dgoldens.update=true} writes
 * new ones into the sources.
 */
class GoldenTest {

  private static Studio studio;

  @BeforeAll
  static void open() throws NoContextException {
    Driver.require();
    studio = new Studio(Contexts.offscreen());
  }

  @AfterAll
  static void close() {
    if (studio != null) {
      studio.close();
    }
  }

  @Test
  void lesson() throws IOException {
    Scene scene = Samples.lesson();
    compare("lesson-dark", scene, scene.still(), View.DEFAULT, Theme.DARK, 1280, 720);
    compare("lesson-light", scene, scene.still(), View.DEFAULT, Theme.LIGHT, 1280, 720);
  }

  @Test
  void lessonAtAnotherScale() throws IOException {
    Scene scene = Samples.lesson();
    compare("lesson-large", scene, new Moment(7, Phase.MULTIPLY, 0.6), View.DEFAULT, Theme.DARK, 1920, 1080);
  }

  @Test
  void straightAhead() throws IOException {
    Scene scene = Samples.lesson();
    View face = new View(View.Mode.FACE, Double.NaN, Double.NaN, 1);
    compare("face", scene, scene.still(), face, Theme.DARK, 960, 640);
  }

  @Test
  void numbersFirst() throws IOException {
    View numbers = new View(View.Mode.NUMBERS, Double.NaN, Double.NaN, 1);
    compare("numbers", Samples.padded(), new Moment(9, Phase.SUM, 0.5), numbers, Theme.LIGHT, 960, 640);
    Scene scene = Samples.channels();
    compare("numbers-channels", scene, new Moment(scene.cell(0, 1, 1), Phase.SUM, 0.7), numbers, Theme.DARK, 1280, 720);
  }

  @Test
  void droppedAndPadded() throws IOException {
    compare("dropped", Samples.dropped(), new Moment(5, Phase.WRITE, 0.5), View.DEFAULT, Theme.DARK, 960, 640);
    compare("padded", Samples.padded(), new Moment(9, Phase.GATHER, 0.6), View.DEFAULT, Theme.LIGHT, 960, 640);
  }

  @Test
  void channels() throws IOException {
    Scene scene = Samples.channels();
    compare("channels", scene, new Moment(scene.cell(0, 1, 1), Phase.GATHER, 1), View.DEFAULT, Theme.DARK, 1280, 720);
  }

  @Test
  void photo() throws IOException {
    Scene scene = Samples.photo();
    compare("photo", scene, new Moment(scene.cell(0, 60, 50), Phase.SUM, 0.5), View.DEFAULT, Theme.DARK, 960, 640);
  }

  private static void compare(
      String name, Scene scene, Moment moment, View view, Theme theme, int width, int height) throws IOException {
    Picture drawn = studio.still(scene, Shot.still(moment, view), theme, width, height);
    Goldens.compare(name, drawn);
  }
}
