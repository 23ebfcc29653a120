package dev.kernelscope.render.opengl.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import org.junit.jupiter.api.Test;

class ShaderProgramTest {

  private static final String VERTEX = """
      #version 330 core
      void main() {
        gl_Position = vec4(0.0);
      }
      """;

  private static final String BROKEN = """
      #version 330 core
      out vec4 color;
      void main() {
        color = vec4(brightness);
      }
      """;

  private static final String UNLINKABLE = """
      #version 330 core
      in vec3 nowhere;
      out vec4 color;
      vec3 missing(vec3 x);
      void main() {
        color = vec4(missing(nowhere), 1.0);
      }
      """;

  @Test
  void aBrokenShaderIsReportedWithItsLineAndTheLogAndLeavesNothing() throws NoContextException {
    Driver.require();
    try (GlContext _ = Contexts.offscreen()) {
      int before = GlObject.livingInAll();
      assertThatThrownBy(() -> new ShaderProgram("wave", VERTEX, BROKEN))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("shader wave.frag does not compile at line 4, \"color = vec4(brightness);\": ")
          .hasMessageContaining("`brightness' undeclared")
          .hasMessageNotContaining("\n");
      assertThatThrownBy(() -> new ShaderProgram("wave", VERTEX, UNLINKABLE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("shader wave does not link: ")
          .hasMessageNotContaining("\n");
      assertThat(GlObject.livingInAll()).as(GlObject.living()).isEqualTo(before);
    }
  }

  @Test
  void everyDriversWayToNameALineIsUnderstood() {
    String source = "one\n  two;\nthree\n";
    assertThat(ShaderLog.message("a.vert", source, "0:2(7): error: no such thing\n"))
        .isEqualTo("shader a.vert does not compile at line 2, \"two;\": 0:2(7): error: no such thing");
    assertThat(ShaderLog.message("a.vert", source, "0(2) : error C0000: syntax\n(0) : more\n"))
        .isEqualTo("shader a.vert does not compile at line 2, \"two;\": 0(2) : error C0000: syntax; (0) : more");
    assertThat(ShaderLog.message("a.vert", source, "ERROR: 0:2: 'x' : undeclared"))
        .isEqualTo("shader a.vert does not compile at line 2, \"two;\": ERROR: 0:2: 'x' : undeclared");
    assertThat(ShaderLog.message("a.vert", source, "0:99(7): error: beyond the end"))
        .isEqualTo("shader a.vert does not compile: 0:99(7): error: beyond the end");
    assertThat(ShaderLog.message("a.vert", source, " \n"))
        .isEqualTo("shader a.vert does not compile: the driver gives no reason");
  }

  @Test
  void aShaderThatIsNotThereIsNamed() throws NoContextException {
    Driver.require();
    try (GlContext _ = Contexts.offscreen()) {
      assertThatThrownBy(() -> new ShaderProgram("nothing"))
          .hasMessage("shader nothing.vert is missing from the program's resources");
    }
  }
}
