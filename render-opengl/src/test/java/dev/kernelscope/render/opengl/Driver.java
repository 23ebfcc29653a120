package dev.kernelscope.render.opengl;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kernelscope.engine.render.spi.Availability;

/**
 * Tests that draw need a driver: with {@code CI=true} its absence is a failure, elsewhere they are skipped, saying why.
 */
public final class Driver {

  private static Availability known;

  private Driver() {}

  /** Goes on only where pictures can be drawn without a display. */
  public static synchronized void require() {
    if (known == null) {
      known = new OpenGlRendererProvider().available();
      if (!known.available()) {
        System.out.println("OpenGL tests skipped: " + known.reason());
      }
    }
    if (!known.available() && "true".equals(System.getenv("CI"))) {
      fail("no OpenGL on a machine that must have it: " + known.reason());
    }
    assumeTrue(known.available(), known.reason());
  }
}
