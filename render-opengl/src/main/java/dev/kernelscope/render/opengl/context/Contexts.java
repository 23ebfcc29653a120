package dev.kernelscope.render.opengl.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.system.Platform;

/**
 * Opens OpenGL contexts, in an order that was tried on real machines.
 *
 * <p>Pictures without a window: on Linux GLFW's null platform with EGL, then plain EGL without a surface, then a hidden
 * window if there is a display; elsewhere a hidden window. A visible window: whatever GLFW takes for the desktop.
 */
public final class Contexts {

  /** What a bare Debian or Ubuntu machine lacks for the software rasterizer. */
  static final String PACKAGES = "libegl1, libegl-mesa0, libgl1 and libgl1-mesa-dri";

  private Contexts() {}

  /** One way of making a context. */
  private interface Attempt {
    GlContext open() throws NoContextException;
  }

  /**
   * Opens a context that needs no display.
   *
   * @throws NoContextException when every way fails; the message names each way with its reason, and the packages to
   *     install
   */
  public static GlContext offscreen() throws NoContextException {
    List<Attempt> attempts = new ArrayList<>();
    if (Platform.get() == Platform.LINUX) {
      attempts.add(GlfwContext::withoutDisplay);
      attempts.add(EglContext::surfaceless);
      if (hasDisplay()) {
        attempts.add(GlfwContext::hidden);
      }
    } else {
      attempts.add(GlfwContext::hidden);
    }
    return firstOf(attempts);
  }

  private static GlContext firstOf(List<Attempt> attempts) throws NoContextException {
    List<String> reasons = new ArrayList<>();
    for (Attempt attempt : attempts) {
      try {
        return attempt.open();
      } catch (NoContextException e) {
        if (e.tooOld()) {
          // Every way leads to the same driver.
          throw e;
        }
        reasons.add(e.getMessage());
      }
    }
    throw new NoContextException("no OpenGL context: " + String.join("; ", reasons) + advice());
  }

  /** Whether a window can be shown: always outside Linux, else when X11 or Wayland is announced. */
  public static boolean hasDisplay() {
    return Platform.get() != Platform.LINUX || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  /** Why no window can be opened here, or nothing if one can. */
  public static Optional<String> windowProblem() {
    return GlfwContext.displayProblem();
  }

  /** Whether X11 is announced and Wayland is not. */
  static boolean isX11Only() {
    return Platform.get() == Platform.LINUX && isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  static String advice() {
    return Platform.get() == Platform.LINUX ? " (on Debian and Ubuntu install " + PACKAGES + ")" : "";
  }

  /** A one-line form of a failure in native code: its class when it has no message of its own. */
  public static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow().replaceAll("\\s+", " ");
  }
}
