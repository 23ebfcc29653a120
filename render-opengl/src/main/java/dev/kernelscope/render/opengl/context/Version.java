package dev.kernelscope.render.opengl.context;

import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11C;

/** The version of OpenGL that is needed, and what is said where a driver's is older. */
final class Version {

  static final int MAJOR = 3;
  static final int MINOR = 3;

  private Version() {}

  /** The driver's own words about the context that is current now, made without asking for a version. */
  static String ofCurrent() {
    try {
      GL.createCapabilities();
      String version = GL11C.glGetString(GL11C.GL_VERSION);
      return version == null ? "an unknown version" : version;
    } finally {
      GL.setCapabilities(null);
    }
  }

  static NoContextException tooOld(String origin, String version) {
    return new NoContextException(origin + ": OpenGL " + MAJOR + "." + MINOR + " is needed, and the driver here has "
        + version, true);
  }
}
