package dev.kernelscope.render.opengl.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Jvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lwjgl.system.Platform;

/** What is said where something is missing: each in a process that finds its machine without it. */
class ContextFailuresTest {

  /** What Mesa then calls its version. */
  private static final Map<String, String> OLD = Map.of("MESA_GL_VERSION_OVERRIDE", "2.1");

  /** Where no driver of any vendor is described. */
  private static final Map<String, String> NO_DRIVER = Map.of("__EGL_VENDOR_LIBRARY_DIRS", "/nonexistent",
      "DISPLAY", "", "WAYLAND_DISPLAY", "");

  @BeforeAll
  static void linux() {
    Driver.require();
    assumeTrue(Platform.get() == Platform.LINUX, "the ways to hide things are those of Linux and Mesa");
  }

  private static String open(String which, Map<String, String> environment, String... flags)
      throws IOException, InterruptedException {
    return Jvm.run(environment, List.of(flags), List.of(ContextRun.class.getName(), which)).strip();
  }

  @Test
  void withEverythingThereItOpens() throws Exception {
    assertThat(open("offscreen", Map.of())).isEqualTo("opened: GLFW null platform with EGL");
  }

  @Test
  void anOldDriverIsNamedWithItsVersionAndTheOneThatIsNeeded() throws Exception {
    for (String which : List.of("offscreen", "null", "egl")) {
      assertThat(open(which, OLD))
          .matches("refused: [^:\\n]+: OpenGL 3\\.3 is needed, and the driver here has 2\\.1 [^\\n]+");
    }
  }

  @Test
  void withoutADriverThePackagesAreNamedInOneLine() throws Exception {
    assertThat(open("offscreen", NO_DRIVER))
        .startsWith("refused: no OpenGL context: GLFW null platform with EGL: EGL: ")
        .contains("; EGL without a surface: eglGetPlatformDisplay failed")
        .endsWith("(on Debian and Ubuntu install libegl1, libegl-mesa0, libgl1 and libgl1-mesa-dri)")
        .doesNotContain("\n");
  }

  @Test
  void aMissingLibraryIsNamedAndTheNextWayTried() throws Exception {
    assertThat(open("egl", Map.of(), "-Dorg.lwjgl.egl.libname=nothing"))
        .isEqualTo("refused: EGL without a surface: Failed to locate library: libnothing.so");
    assertThat(open("null", Map.of(), "-Dorg.lwjgl.glfw.libname=nothing"))
        .isEqualTo("refused: GLFW null platform with EGL: Failed to locate library: libnothing.so");
    assertThat(open("offscreen", Map.of(), "-Dorg.lwjgl.glfw.libname=nothing"))
        .isEqualTo("opened: EGL without a surface");
    assertThat(open("offscreen", NO_DRIVER, "-Dorg.lwjgl.libname=nothing"))
        .startsWith("refused: no OpenGL context: GLFW null platform with EGL: Failed to locate library: libnothing.so")
        .doesNotContain("\n");
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNamed() throws Exception {
    assertThat(open("window", Map.of("DISPLAY", ":4711", "WAYLAND_DISPLAY", "")))
        .isEqualTo("refused: GLFW window: X11: Failed to open display :4711");
    assertThat(open("window", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "")))
        .isEqualTo("refused: no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
  }

  @Test
  @Tag("window")
  void aWindowOfAnOldDriverIsRefusedLikewise() throws Exception {
    assumeTrue(Contexts.hasDisplay(), "no display: run under Xvfb to test the window");
    assertThat(open("window", OLD))
        .matches("refused: GLFW window: OpenGL 3\\.3 is needed, and the driver here has 2\\.1 [^\\n]+");
    assertThat(open("window", Map.of())).isEqualTo("opened: GLFW window");
  }
}
