package dev.kernelscope.render.opengl.context;

import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWErrorCallback;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Platform;

/** A context that belongs to a GLFW window, visible or not. GLFW allows one platform at a time in a process. */
public final class GlfwContext implements GlContext {

  private static final String NO_DISPLAY = "no display: neither DISPLAY nor WAYLAND_DISPLAY is set";

  private final String origin;
  private final long window;
  private final DebugOutput debug;

  private GlfwContext(String origin, long window, DebugOutput debug) {
    this.origin = origin;
    this.window = window;
    this.debug = debug;
  }

  /** GLFW's null platform: no display at all, the context from EGL. */
  static GlfwContext withoutDisplay() throws NoContextException {
    return open("GLFW null platform with EGL", GLFW.GLFW_PLATFORM_NULL, GLFW.GLFW_EGL_CONTEXT_API, 16, 16, null);
  }

  /** An invisible window of the desktop. */
  static GlfwContext hidden() throws NoContextException {
    return open("GLFW hidden window", desktop(), GLFW.GLFW_NATIVE_CONTEXT_API, 16, 16, null);
  }

  /**
   * A window that the caller shows.
   *
   * @param width in screen coordinates
   * @param height in screen coordinates
   * @throws NoContextException without a display or a driver; the message says which
   */
  public static GlfwContext window(String title, int width, int height) throws NoContextException {
    if (!Contexts.hasDisplay()) {
      throw new NoContextException(NO_DISPLAY);
    }
    return open(
        "GLFW window", desktop(), GLFW.GLFW_NATIVE_CONTEXT_API, width, height, title);
  }

  /** Why there is no display, or nothing if GLFW reaches one. */
  static Optional<String> displayProblem() {
    if (!Contexts.hasDisplay()) {
      return Optional.of(NO_DISPLAY);
    }
    try {
      start("GLFW window", desktop());
      shutDown();
      return Optional.empty();
    } catch (NoContextException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Asked to choose by itself, GLFW tries Wayland where there is none, and its library complains on standard error. */
  private static int desktop() {
    return Contexts.isX11Only() ? GLFW.GLFW_PLATFORM_X11 : GLFW.GLFW_ANY_PLATFORM;
  }

  private static GlfwContext open(String origin, int platform, int api, int width, int height, String title)
      throws NoContextException {
    try {
      return create(origin, platform, api, width, height, title);
    } catch (LinkageError | IllegalStateException e) {
      throw new NoContextException(origin + ": " + Contexts.reason(e), e);
    }
  }

  private static GlfwContext create(String origin, int platform, int api, int width, int height, String title)
      throws NoContextException {
    String[] failure = start(origin, platform);
    hints(api, title != null);
    long window = GLFW.glfwCreateWindow(width, height, title == null ? "kernelscope" : title, 0, 0);
    if (window == 0) {
      NoContextException refusal = refused(origin, api, failure[0]);
      shutDown();
      throw refusal;
    }
    GLFW.glfwMakeContextCurrent(window);
    try {
      GL.createCapabilities();
    } catch (IllegalStateException e) {
      GLFW.glfwDestroyWindow(window);
      shutDown();
      throw e;
    }
    return new GlfwContext(origin, window, DebugOutput.ofCurrent());
  }

  /** Why there is no context of the version that is needed: perhaps there is one of an older version. */
  private static NoContextException refused(String origin, int api, String failure) {
    GLFW.glfwDefaultWindowHints();
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_CREATION_API, api);
    GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
    long any = GLFW.glfwCreateWindow(16, 16, "kernelscope", 0, 0);
    if (any == 0) {
      return new NoContextException(origin + ": " + failure);
    }
    GLFW.glfwMakeContextCurrent(any);
    String version = Version.ofCurrent();
    GLFW.glfwMakeContextCurrent(0);
    GLFW.glfwDestroyWindow(any);
    return Version.tooOld(origin, version);
  }

  /** Starts GLFW; gives the place where it will write why something failed. */
  private static String[] start(String origin, int platform) throws NoContextException {
    Lwjgl.load();
    String[] failure = {"unknown failure"};
    // GLFW reports why something failed only through this callback; without it the reason is lost.
    GLFWErrorCallback previous =
        GLFW.glfwSetErrorCallback((code, text) -> failure[0] = GLFWErrorCallback.getDescription(text));
    if (previous != null) {
      previous.free();
    }
    GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, platform);
    // GLFW would change into the bundle's folder on macOS, and relative file names would then mean something else.
    GLFW.glfwInitHint(GLFW.GLFW_COCOA_CHDIR_RESOURCES, GLFW.GLFW_FALSE);
    if (!GLFW.glfwInit()) {
      freeCallback();
      throw new NoContextException(origin + ": " + failure[0]);
    }
    return failure;
  }

  private static void hints(int api, boolean visible) {
    GLFW.glfwDefaultWindowHints();
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MAJOR, Version.MAJOR);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MINOR, Version.MINOR);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_DEBUG_CONTEXT, Lwjgl.debugging() ? GLFW.GLFW_TRUE : GLFW.GLFW_FALSE);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_PROFILE, GLFW.GLFW_OPENGL_CORE_PROFILE);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_FORWARD_COMPAT, GLFW.GLFW_TRUE);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_CREATION_API, api);
    // The window is shown after its first frame is drawn, so that it never flashes empty.
    GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
    GLFW.glfwWindowHint(GLFW.GLFW_SCALE_TO_MONITOR, visible ? GLFW.GLFW_TRUE : GLFW.GLFW_FALSE);
    if (Platform.get() == Platform.MACOSX) {
      GLFW.glfwWindowHint(GLFW.GLFW_SCALE_FRAMEBUFFER, GLFW.GLFW_TRUE);
    }
  }

  @Override
  public String origin() {
    return origin;
  }

  /** GLFW's handle of the window. */
  public long handle() {
    return window;
  }

  @Override
  public void close() {
    debug.close();
    GL.setCapabilities(null);
    GLFW.glfwMakeContextCurrent(0);
    GLFW.glfwDestroyWindow(window);
    shutDown();
  }

  private static void shutDown() {
    GLFW.glfwTerminate();
    freeCallback();
  }

  private static void freeCallback() {
    GLFWErrorCallback callback = GLFW.glfwSetErrorCallback(null);
    if (callback != null) {
      callback.free();
    }
  }
}
