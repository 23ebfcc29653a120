package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lwjgl.glfw.GLFW;

class KeyNamesTest {

  @Test
  void keysHaveTheNamesThatTerminalsGiveThem() {
    assertThat(KeyNames.ofCharacter(' ')).isEqualTo("space");
    assertThat(KeyNames.ofCharacter('N')).isEqualTo("N");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_LEFT, 0)).contains("left");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_LEFT, GLFW.GLFW_MOD_SHIFT)).contains("shift-left");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_TAB, GLFW.GLFW_MOD_SHIFT)).contains("backtab");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_R, GLFW.GLFW_MOD_CONTROL)).contains("ctrl-r");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_F12, 0)).contains("f12");
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_KP_ENTER, 0)).contains("enter");
  }

  @Test
  void aKeyThatTypesIsLeftToItsCharacter() {
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_A, 0)).isEmpty();
    assertThat(KeyNames.ofKey(GLFW.GLFW_KEY_LEFT_SHIFT, GLFW.GLFW_MOD_SHIFT)).isEmpty();
  }
}
