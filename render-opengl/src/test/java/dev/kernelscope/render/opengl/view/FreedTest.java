package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Look;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lwjgl.opengl.GL33C;

class FreedTest {

  private static final int NAMES = 300;

  @Test
  void nothingIsLeftInTheContext() throws NoContextException {
    Driver.require();
    try (GlContext context = Contexts.offscreen()) {
      try (FramePainter painter = new FramePainter(); Framebuffer target = new Framebuffer(320, 240)) {
        target.bind();
        for (Scene scene : List.of(Samples.lesson(), Samples.photo())) {
          Sight sight = new Sight(scene.frame(scene.still()), Viewpoint.of(View.DEFAULT));
          painter.draw(new Blend(sight, sight, 0.5), Transport.STILL, new Look(Theme.DARK), Canvas.picture(320, 240));
        }
        assertThat(living()).as(context.origin()).isNotEmpty();
        assertThat(GL33C.glGetError()).isEqualTo(GL33C.GL_NO_ERROR);
      }
      assertThat(living()).as("objects that were not freed").isEmpty();
    }
  }

  private static List<String> living() {
    List<String> living = new ArrayList<>();
    for (int name = 1; name < NAMES; name++) {
      add(living, "buffer", name, GL33C.glIsBuffer(name));
      add(living, "texture", name, GL33C.glIsTexture(name));
      add(living, "vertex array", name, GL33C.glIsVertexArray(name));
      add(living, "program", name, GL33C.glIsProgram(name));
      add(living, "shader", name, GL33C.glIsShader(name));
      add(living, "framebuffer", name, GL33C.glIsFramebuffer(name));
      add(living, "renderbuffer", name, GL33C.glIsRenderbuffer(name));
    }
    return living;
  }

  private static void add(List<String> living, String kind, int name, boolean there) {
    if (there) {
      living.add(kind + " " + name);
    }
  }
}
