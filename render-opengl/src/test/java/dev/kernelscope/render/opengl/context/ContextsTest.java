package dev.kernelscope.render.opengl.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.render.opengl.Driver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.Platform;

class ContextsTest {

  @BeforeEach
  void driver() {
    Driver.require();
  }

  @Test
  void aContextOpensAgainAndAgain() throws NoContextException {
    for (int i = 0; i < 3; i++) {
      try (GlContext context = Contexts.offscreen()) {
        assertThat(GL.getCapabilities().OpenGL33).as(context.origin()).isTrue();
        assertThat(GL33C.glGetInteger(GL33C.GL_MAX_TEXTURE_SIZE)).isGreaterThanOrEqualTo(2048);
      }
    }
  }

  @Test
  void nothingIsCurrentAfterAContextIsClosed() throws NoContextException {
    Contexts.offscreen().close();

    assertThatThrownBy(GL::getCapabilities).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void plainEglIsAWayOfItsOwn() throws NoContextException {
    assumeTrue(Platform.get() == Platform.LINUX, "EGL without a surface is Linux's");
    try (GlContext context = EglContext.surfaceless()) {
      assertThat(context.origin()).isEqualTo("EGL without a surface");
      assertThat(GL.getCapabilities().OpenGL33).isTrue();
    }
    try (GlContext context = GlfwContext.withoutDisplay()) {
      assertThat(context.origin()).isEqualTo("GLFW null platform with EGL");
    }
  }

  @Test
  void withoutADisplayAWindowIsRefusedWithTheReason() {
    assumeTrue(!Contexts.hasDisplay(), "there is a display");
    assertThat(Contexts.windowProblem()).contains("no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
    assertThatThrownBy(() -> GlfwContext.window("x", 64, 64))
        .isInstanceOf(NoContextException.class)
        .hasMessage("no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
  }

  @Test
  void reasonsAreOneLine() {
    assertThat(Contexts.reason(new IllegalStateException("first line\n  second"))).isEqualTo("first line");
    assertThat(Contexts.reason(new UnsatisfiedLinkError())).isEqualTo("UnsatisfiedLinkError");
  }
}
