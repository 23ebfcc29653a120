package dev.kernelscope.render.opengl.context;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL12;
import org.lwjgl.egl.EGL14;
import org.lwjgl.egl.EGL15;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/** A context from EGL alone, without a window system and without a surface: everything is drawn into framebuffers. */
final class EglContext implements GlContext {

  private static final String ORIGIN = "EGL without a surface";

  /** {@code EGL_PLATFORM_SURFACELESS_MESA} of EGL_MESA_platform_surfaceless. */
  private static final int SURFACELESS = 0x31DD;

  private final long display;
  private final long context;
  private DebugOutput debug;

  private EglContext(long display, long context) {
    this.display = display;
    this.context = context;
  }

  static EglContext surfaceless() throws NoContextException {
    try {
      Lwjgl.load();
      return opened();
    } catch (LinkageError | IllegalStateException e) {
      throw new NoContextException(ORIGIN + ": " + Contexts.reason(e), e);
    }
  }

  private static EglContext opened() throws NoContextException {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long display = display();
      IntBuffer major = stack.mallocInt(1);
      IntBuffer minor = stack.mallocInt(1);
      if (!EGL10.eglInitialize(display, major, minor)) {
        throw failed("eglInitialize");
      }
      EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
      return current(display, stack);
    }
  }

  /** LWJGL's own binding refuses a null native display, but the surfaceless platform has no other. */
  private static long display() throws NoContextException {
    long function = EGL.getCapabilities().eglGetPlatformDisplay;
    if (function == 0) {
      function = EGL.getCapabilities().eglGetPlatformDisplayEXT;
    }
    if (function == 0) {
      throw new NoContextException(ORIGIN + ": the EGL library has no eglGetPlatformDisplay");
    }
    long display = JNI.callPPP(SURFACELESS, 0L, 0L, function);
    if (display == EGL10.EGL_NO_DISPLAY) {
      throw failed("eglGetPlatformDisplay");
    }
    return display;
  }

  private static EglContext current(long display, MemoryStack stack) throws NoContextException {
    EGL12.eglBindAPI(EGL14.EGL_OPENGL_API);
    // Before EGL 1.5 there is no such attribute, and a context without it tells what it wants to tell.
    boolean debug = Lwjgl.debugging() && EGL.getCapabilities().EGL15;
    long context = EGL10.eglCreateContext(display, config(display, stack), EGL10.EGL_NO_CONTEXT, stack.ints(
        EGL15.EGL_CONTEXT_MAJOR_VERSION, Version.MAJOR,
        EGL15.EGL_CONTEXT_MINOR_VERSION, Version.MINOR,
        EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
        debug ? EGL15.EGL_CONTEXT_OPENGL_DEBUG : EGL10.EGL_NONE, EGL10.EGL_TRUE,
        EGL10.EGL_NONE));
    if (context == EGL10.EGL_NO_CONTEXT) {
      NoContextException failure = refused(display, failed("eglCreateContext"), stack);
      EGL10.eglTerminate(display);
      throw failure;
    }
    EglContext result = new EglContext(display, context);
    if (!EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, context)) {
      NoContextException failure = failed("eglMakeCurrent");
      result.close();
      throw failure;
    }
    GL.createCapabilities();
    result.debug = DebugOutput.ofCurrent();
    return result;
  }

  /** Why there is no context of the version that is needed: perhaps there is one of an older version. */
  private static NoContextException refused(long display, NoContextException failure, MemoryStack stack) {
    long any = EGL10.eglCreateContext(display, config(display, stack), EGL10.EGL_NO_CONTEXT,
        stack.ints(EGL10.EGL_NONE));
    if (any == EGL10.EGL_NO_CONTEXT) {
      return failure;
    }
    try {
      boolean current = EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, any);
      return current ? Version.tooOld(ORIGIN, Version.ofCurrent()) : failure;
    } finally {
      EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_CONTEXT);
      EGL10.eglDestroyContext(display, any);
    }
  }

  private static long config(long display, MemoryStack stack) {
    IntBuffer wanted = stack.ints(
        EGL12.EGL_RENDERABLE_TYPE, EGL14.EGL_OPENGL_BIT,
        EGL10.EGL_SURFACE_TYPE, EGL10.EGL_PBUFFER_BIT,
        EGL10.EGL_NONE);
    PointerBuffer config = stack.mallocPointer(1);
    IntBuffer found = stack.mallocInt(1);
    EGL10.eglChooseConfig(display, wanted, config, found);
    return found.get(0) > 0 ? config.get(0) : 0;
  }

  private static NoContextException failed(String call) {
    return new NoContextException(
        ORIGIN + ": " + call + " failed with EGL error 0x" + Integer.toHexString(EGL10.eglGetError()));
  }

  @Override
  public String origin() {
    return ORIGIN;
  }

  @Override
  public void close() {
    if (debug != null) {
      debug.close();
    }
    GL.setCapabilities(null);
    EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_CONTEXT);
    EGL10.eglDestroyContext(display, context);
    EGL10.eglTerminate(display);
  }
}
