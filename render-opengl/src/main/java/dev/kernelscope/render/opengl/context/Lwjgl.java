package dev.kernelscope.render.opengl.context;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;

/** What LWJGL is told before anything of it is used. */
final class Lwjgl {

  /** {@code -Dorg.lwjgl.util.Debug=true}: LWJGL checks more, and drivers are asked what they think of this program. */
  private static final boolean DEBUGGING = Configuration.DEBUG.get(false);

  static {
    if (!DEBUGGING) {
      // Where a library is missing LWJGL prints a page of advice for programmers; the exception says the same.
      Configuration.DEBUG_STREAM.set(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
  }

  private Lwjgl() {}

  /**
   * Loads LWJGL's own library; to be called before any other class of LWJGL.
   *
   * @throws UnsatisfiedLinkError if it is missing
   */
  static void load() {
    Library.initialize();
  }

  /** Whether the user asked for checks. */
  static boolean debugging() {
    return DEBUGGING;
  }
}
