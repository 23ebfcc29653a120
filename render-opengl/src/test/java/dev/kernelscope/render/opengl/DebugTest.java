package dev.kernelscope.render.opengl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.render.opengl.context.Contexts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything is drawn with LWJGL's checks and in contexts whose driver tells what it thinks of each call. */
class DebugTest {

  private static final List<String> CHECKS = List.of("-Dorg.lwjgl.util.Debug=true", "-Dorg.lwjgl.util.DebugStack=true",
      "-Dorg.lwjgl.util.DebugAllocator=true");

  /** LWJGL tells what it loads, and that it found no allocator of its own. Everything else is a complaint. */
  private static final Predicate<String> COMPLAINT = line -> line.startsWith("OpenGL says")
      || line.startsWith("[LWJGL]") && (line.contains("ERROR") || line.contains("leak") || line.contains("Warning"))
      && !line.contains("memory allocator")
      || line.startsWith("Exception");

  @BeforeAll
  static void driver() {
    Driver.require();
  }

  private static List<String> run(String what) throws IOException, InterruptedException {
    return Jvm.run(Map.of(), CHECKS, List.of(DebugRun.class.getName(), what)).lines().toList();
  }

  @Test
  void picturesAreDrawnWithoutAMessageAndNothingIsLeft() throws Exception {
    List<String> lines = run("offscreen");
    assertThat(lines.stream().filter(COMPLAINT)).isEmpty();
    assertThat(lines).contains("left: nothing");
  }

  @Test
  @Tag("window")
  void aWindowIsDrawnWithoutAMessageAndNothingIsLeft() throws Exception {
    assumeTrue(Contexts.hasDisplay(), "no display: run under Xvfb to test the window");
    List<String> lines = run("window");
    assertThat(lines.stream().filter(COMPLAINT)).isEmpty();
    assertThat(lines).contains("left: nothing");
  }

  @Test
  void aMistakeIsNoticed() throws Exception {
    List<String> lines = run("mistake");
    assertThat(lines).anyMatch(line -> line.startsWith("OpenGL says: GL_INVALID_ENUM in glEnable"))
        .contains("left: 1 framebuffer, 2 renderbuffers");
  }
}
