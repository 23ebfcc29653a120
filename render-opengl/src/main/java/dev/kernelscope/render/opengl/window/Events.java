package dev.kernelscope.render.opengl.window;

import org.lwjgl.glfw.Callbacks;
import org.lwjgl.glfw.GLFW;

/** Hands GLFW's events to a window. */
final class Events {

  private final ViewerWindow to;

  Events(ViewerWindow to) {
    this.to = to;
  }

  void listen(long window) {
    GLFW.glfwSetKeyCallback(window, (w, key, code, action, modifiers) -> {
      if (action != GLFW.GLFW_RELEASE) {
        to.key(key);
      }
    });
    GLFW.glfwSetMouseButtonCallback(window, (w, button, action, modifiers) -> {
      if (action == GLFW.GLFW_PRESS) {
        to.press(button != GLFW.GLFW_MOUSE_BUTTON_LEFT || (modifiers & GLFW.GLFW_MOD_SHIFT) != 0);
      } else {
        to.release();
      }
    });
    GLFW.glfwSetCursorPosCallback(window, (w, x, y) -> to.move(x, y));
    GLFW.glfwSetScrollCallback(window, (w, x, y) -> to.wheel(y));
    GLFW.glfwSetFramebufferSizeCallback(window, (w, width, height) -> to.draw());
    GLFW.glfwSetWindowRefreshCallback(window, w -> to.draw());
  }

  /** Frees the callbacks. */
  static void forget(long window) {
    Callbacks.glfwFreeCallbacks(window);
  }
}
