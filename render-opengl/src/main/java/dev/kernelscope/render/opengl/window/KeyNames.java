package dev.kernelscope.render.opengl.window;

import java.util.Map;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;

/** Gives keys the names that sessions know, see {@link dev.kernelscope.engine.render.spi.LiveEvent.Key}. */
final class KeyNames {

  private static final Map<Integer, String> NAMED = Map.ofEntries(
      Map.entry(GLFW.GLFW_KEY_ENTER, "enter"), Map.entry(GLFW.GLFW_KEY_KP_ENTER, "enter"),
      Map.entry(GLFW.GLFW_KEY_ESCAPE, "esc"), Map.entry(GLFW.GLFW_KEY_BACKSPACE, "backspace"),
      Map.entry(GLFW.GLFW_KEY_DELETE, "delete"), Map.entry(GLFW.GLFW_KEY_LEFT, "left"),
      Map.entry(GLFW.GLFW_KEY_RIGHT, "right"), Map.entry(GLFW.GLFW_KEY_UP, "up"),
      Map.entry(GLFW.GLFW_KEY_DOWN, "down"), Map.entry(GLFW.GLFW_KEY_HOME, "home"),
      Map.entry(GLFW.GLFW_KEY_END, "end"), Map.entry(GLFW.GLFW_KEY_PAGE_UP, "pageup"),
      Map.entry(GLFW.GLFW_KEY_PAGE_DOWN, "pagedown"));

  private KeyNames() {}

  /** A character that was typed, whatever keys made it. */
  static String ofCharacter(int codePoint) {
    return codePoint == ' ' ? "space" : Character.toString(codePoint);
  }

  /** A key that types nothing. */
  static Optional<String> ofKey(int key, int modifiers) {
    boolean shift = (modifiers & GLFW.GLFW_MOD_SHIFT) != 0;
    boolean control = (modifiers & GLFW.GLFW_MOD_CONTROL) != 0;
    if (key == GLFW.GLFW_KEY_TAB) {
      return Optional.of(shift ? "backtab" : "tab");
    }
    if (key >= GLFW.GLFW_KEY_F1 && key <= GLFW.GLFW_KEY_F12) {
      return Optional.of("f" + (key - GLFW.GLFW_KEY_F1 + 1));
    }
    if (control && key >= GLFW.GLFW_KEY_A && key <= GLFW.GLFW_KEY_Z) {
      return Optional.of("ctrl-" + (char) ('a' + key - GLFW.GLFW_KEY_A));
    }
    if ((modifiers & GLFW.GLFW_MOD_ALT) != 0 && key >= GLFW.GLFW_KEY_1 && key <= GLFW.GLFW_KEY_9) {
      return Optional.of("alt-" + (char) ('1' + key - GLFW.GLFW_KEY_1));
    }
    boolean arrow = key >= GLFW.GLFW_KEY_RIGHT && key <= GLFW.GLFW_KEY_UP;
    return Optional.ofNullable(NAMED.get(key)).map(name -> shift && arrow ? "shift-" + name : name);
  }
}
