package dev.kernelscope.render.opengl.export;

/** Whether what writes MP4, which one may leave out, is among the modules of this program. */
public final class OptionalEncoder {

  private OptionalEncoder() {}

  /** Whether {@link Mp4Film} can be used. */
  public static boolean available() {
    ModuleLayer layer = OptionalEncoder.class.getModule().getLayer();
    return layer != null && layer.findModule("jcodec").isPresent();
  }
}
