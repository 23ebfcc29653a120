package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.gl.GlObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lwjgl.opengl.GL33C;

/** Draws everything once, in a process with every check switched on, and says what is left at the end. */
final class DebugRun {

  private DebugRun() {}

  /** One argument: {@code offscreen} or {@code window}, or {@code mistake} for what has to be noticed. */
  public static void main(String[] arguments) throws IOException, NoContextException {
    if (arguments[0].equals("mistake")) {
      mistake();
      return;
    }
    List<Scene> scenes = List.of(Samples.lesson(), Samples.padded(), Samples.dropped(), Samples.channels(),
        Samples.photo());
    try (Renderer renderer = new OpenGlRendererProvider().create()) {
      if (arguments[0].equals("window")) {
        window(renderer, scenes);
      } else {
        pictures(renderer, scenes);
      }
    }
    System.out.println("left: " + GlObject.living());
  }

  private static void mistake() throws NoContextException {
    try (GlContext _ = Contexts.offscreen(); Framebuffer _ = new Framebuffer(64, 64)) {
      GL33C.glEnable(GL33C.GL_TEXTURE_2D);
      new Framebuffer(32, 32).bind();
    }
    System.out.println("left: " + GlObject.living());
  }

  private static void pictures(Renderer renderer, List<Scene> scenes) throws IOException {
    for (Scene scene : scenes) {
      for (Theme theme : Theme.values()) {
        for (View.Mode mode : View.Mode.values()) {
          View view = new View(mode, Double.NaN, Double.NaN, 1);
          renderer.write(scene, Shot.still(scene.still(), view), Format.PNG, Samples.options(640, 480, theme),
              OutputStream.nullOutputStream(), Progress.NONE);
        }
      }
    }
  }

  private static void window(Renderer renderer, List<Scene> scenes) throws IOException {
    try (LiveWindow window = renderer.window(Samples.options(900, 600, Theme.DARK), false)) {
      LiveFrame last = null;
      for (Scene scene : scenes) {
        LiveFrame next = LiveFrame.still(scene.frame(scene.still()), View.DEFAULT, LivePlay.USUAL);
        if (last != null) {
          window.fade(last, next, 0.5);
        }
        window.draw(next);
        window.events(1);
        last = next;
      }
      for (LiveFrame frame : List.of(Lives.of(Panel.NUMBERS), Lives.of(Panel.CONTROLS), Lives.of(Panel.LESSON),
          Lives.typing("12"), Lives.asking(-1), Lives.asking(2), Lives.refusing())) {
        for (int i = 0; i < 4; i++) {
          window.draw(frame);
        }
        window.events(1);
      }
      window.png();
    }
  }
}
