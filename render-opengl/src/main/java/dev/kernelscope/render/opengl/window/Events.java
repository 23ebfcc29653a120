package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lwjgl.glfw.Callbacks;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWDropCallback;

/** What GLFW tells about a window: keys and files wait here until somebody asks, the pointer is handed on. */
final class Events {

  /** Who knows what lies under a pointer, and how to draw again. */
  interface Host {
    /** A button went down; {@code other} if it is not the left one, or Shift is held. */
    void press(boolean other);

    /** The buttons are up. */
    void release();

    /** The pointer is there, in screen coordinates. */
    void move(double x, double y);

    /** The wheel turned, positive away from the user. */
    void wheel(double steps);

    /** The window has another size, or its picture was lost. */
    void exposed();

    /** The window stands elsewhere, or has another size. */
    void placed();
  }

  private final List<LiveEvent> waiting = new ArrayList<>();

  void listen(long window, Host host) {
    GLFW.glfwSetKeyCallback(window, (w, key, code, action, modifiers) -> {
      if (action == GLFW.GLFW_PRESS && key == GLFW.GLFW_KEY_V && (modifiers & GLFW.GLFW_MOD_CONTROL) != 0) {
        add(new LiveEvent.Pasted(Optional.ofNullable(GLFW.glfwGetClipboardString(w)).orElse("")));
      } else if (action != GLFW.GLFW_RELEASE) {
        KeyNames.ofKey(key, modifiers).ifPresent(name -> add(new LiveEvent.Key(name)));
      }
    });
    GLFW.glfwSetCharCallback(window, (w, point) -> add(new LiveEvent.Key(KeyNames.ofCharacter(point))));
    GLFW.glfwSetMouseButtonCallback(window, (w, button, action, modifiers) -> {
      if (action == GLFW.GLFW_PRESS) {
        host.press(button != GLFW.GLFW_MOUSE_BUTTON_LEFT || (modifiers & GLFW.GLFW_MOD_SHIFT) != 0);
      } else {
        host.release();
      }
    });
    GLFW.glfwSetCursorPosCallback(window, (w, x, y) -> host.move(x, y));
    GLFW.glfwSetScrollCallback(window, (w, x, y) -> host.wheel(y));
    GLFW.glfwSetDropCallback(window, (w, count, names) -> add(new LiveEvent.Dropped(
        IntStream.range(0, count).mapToObj(i -> GLFWDropCallback.getName(names, i)).toList())));
    GLFW.glfwSetFramebufferSizeCallback(window, (w, width, height) -> host.exposed());
    GLFW.glfwSetWindowPosCallback(window, (w, x, y) -> host.placed());
    GLFW.glfwSetWindowSizeCallback(window, (w, width, height) -> host.placed());
    GLFW.glfwSetWindowRefreshCallback(window, w -> host.exposed());
  }

  /** Something else happened. Of movements of the same kind only the last one counts. */
  void add(LiveEvent event) {
    if (!waiting.isEmpty() && overtakes(event, waiting.getLast())) {
      waiting.removeLast();
    }
    waiting.add(event);
  }

  private static boolean overtakes(LiveEvent event, LiveEvent before) {
    if (event instanceof LiveEvent.Looked) {
      return before instanceof LiveEvent.Looked;
    }
    return event instanceof LiveEvent.Pointer now && before instanceof LiveEvent.Pointer last
        && now.kind() == last.kind() && now.kind() == LiveEvent.Pointer.Kind.HOVER;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** All that waits, in order. */
  List<LiveEvent> take() {
    List<LiveEvent> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /** Frees the callbacks. */
  static void forget(long window) {
    Callbacks.glfwFreeCallbacks(window);
  }
}
