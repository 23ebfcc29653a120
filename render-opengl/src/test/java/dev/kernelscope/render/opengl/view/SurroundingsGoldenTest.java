package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Lives;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.widget.SheetPainter;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands around the scene, held to pictures that were looked at. */
class SurroundingsGoldenTest {

  private static GlContext context;

  @BeforeAll
  static void open() throws NoContextException {
    Driver.require();
    context = Contexts.offscreen();
  }

  @AfterAll
  static void close() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void controls() throws IOException {
    Goldens.compare("window-controls", drawn(Lives.typing("-4"), Theme.DARK, 1280, 720));
  }

  @Test
  void lesson() throws IOException {
    Goldens.compare("window-lesson-light", drawn(Lives.of(Panel.LESSON), Theme.LIGHT, 1920, 1200));
  }

  @Test
  void numbers() throws IOException {
    Goldens.compare("window-numbers", drawn(Lives.of(Panel.NUMBERS), Theme.DARK, 1920, 1200));
  }

  @Test
  void quiz() throws IOException {
    Goldens.compare("window-quiz", drawn(Lives.asking(0), Theme.DARK, 1280, 720));
    Goldens.compare("window-quiz-light", drawn(Lives.asking(-1), Theme.LIGHT, 1280, 720));
  }

  @Test
  void refusal() throws IOException {
    Goldens.compare("window-refusal", drawn(Lives.refusing(), Theme.DARK, 1000, 640));
  }

  @Test
  void training() throws IOException {
    Goldens.compare("window-learned", drawn(Lives.training(160), Theme.DARK, 1280, 720));
    Goldens.compare("window-learned-light", drawn(Lives.training(40), Theme.LIGHT, 1280, 720));
  }

  private static Picture drawn(LiveFrame frame, Theme theme, int width, int height) {
    float scale = Layout.scale(width, height, 1);
    Canvas canvas = new Canvas(width, height, scale, Surroundings.bars(frame, width / scale));
    Look look = new Look(theme);
    try (FramePainter painter = new FramePainter(); Framebuffer target = new Framebuffer(width, height)) {
      target.bind();
      painter.draw(Blend.whole(new Sight(frame.frame(), Viewpoint.of(View.DEFAULT))),
          new Transport(frame.play(), "paused"), look, canvas);
      Layout layout = FramePainter.layout(frame.frame(), canvas);
      Surroundings around = Surroundings.of(frame, layout, false, 0, painter.painter());
      new SheetPainter(painter.painter(), look).draw(around.sheet(), height);
      return new Picture(width, height, target.readRgb());
    }
  }
}
