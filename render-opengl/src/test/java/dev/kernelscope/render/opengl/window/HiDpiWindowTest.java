package dev.kernelscope.render.opengl.window;

import static dev.kernelscope.render.opengl.window.OpenedWindow.run;
import static dev.kernelscope.render.opengl.window.OpenedWindow.xdotool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.view.Blend;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.view.FramePainter;
import dev.kernelscope.render.opengl.view.Viewpoint;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The window on a screen of twice the usual density, which X tells by the resource {@code Xft.dpi}. A server that
 * starts anew when its last client leaves forgets it: Xvfb needs {@code -noreset}, and room for the window.
 */
@Tag("window")
@Timeout(180)
class HiDpiWindowTest {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  private final Scene scene = Samples.lesson();
  private OpenedWindow window;
  private Picture expected;

  @BeforeEach
  void open() throws Exception {
    OpenedWindow.require("xdotool", "xprop");
    boolean bare = run("xprop", "-root", "RESOURCE_MANAGER").matches("(?s).*(not found|no such atom).*");
    assumeTrue(bare, "this X server has resources of its own, which are not touched: run under Xvfb");
    // Before the window, because GLFW knows one platform at a time.
    expected = drawnAtScaleTwo();
    run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi:\t192\n");
    window = new OpenedWindow(OpenedWindow.still(scene), WIDTH, HEIGHT);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
      run("xprop", "-root", "-remove", "RESOURCE_MANAGER");
    }
  }

  @Test
  void everythingIsDrawnTwiceAsLarge() throws Exception {
    Picture shown = window.picture();
    assertThat(shown.width() + "x" + shown.height()).isEqualTo(2 * WIDTH + "x" + 2 * HEIGHT);

    int different = 0;
    for (int i = 0; i < shown.rgb().length; i++) {
      different += Math.abs((shown.rgb()[i] & 255) - (expected.rgb()[i] & 255)) > 10 ? 1 : 0;
    }
    assertThat((double) different / shown.rgb().length).isLessThan(0.01);
  }

  private Picture drawnAtScaleTwo() throws Exception {
    try (GlContext _ = Contexts.offscreen(); FramePainter painter = new FramePainter();
        Framebuffer target = new Framebuffer(2 * WIDTH, 2 * HEIGHT)) {
      target.bind();
      Transport transport = new Transport(new LivePlay(false, false, false, 1), "paused");
      painter.draw(Blend.of(scene, CrossFade.whole(scene.still()), Viewpoint.of(View.DEFAULT)), transport,
          new Look(Theme.DARK), new Canvas(2 * WIDTH, 2 * HEIGHT, 2, Layout.Bars.NONE));
      return new Picture(2 * WIDTH, 2 * HEIGHT, target.readRgb());
    }
  }

  @Test
  void thePointerHitsWhatIsDrawn() throws Exception {
    // The row of ticks ends 17 logical pixels above the lower edge; 25 ticks from x 16 to WIDTH - 16.
    press(tick(4), HEIGHT - 22);
    window.await(pressed(new LiveTarget.Tick(4)));
    xdotool("mouseup", "1");
    // Play stands at x 94, 80 above the edge.
    press(94, HEIGHT - 80);
    xdotool("mouseup", "1");
    window.await(pressed(new LiveTarget.Button(LiveTarget.Command.PLAY)));
  }

  private static LiveEvent pressed(LiveTarget target) {
    return new LiveEvent.Pointer(LiveEvent.Pointer.Kind.PRESS, Optional.of(target));
  }

  private void press(double x, double y) throws Exception {
    xdotool("mousemove", "--window", window.id(), device(x), device(y), "mousedown", "1", "sleep", "0.05");
  }

  private static double tick(int cell) {
    return 16 + (cell + 0.5) * (WIDTH - 32) / 25;
  }

  private static String device(double logical) {
    return Long.toString(Math.round(logical * 2));
  }
}
