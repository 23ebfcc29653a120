package dev.kernelscope.render.opengl.text;

import java.util.EnumMap;
import java.util.Map;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.freetype.FreeType;

/** FreeType with its stroker, and the faces that have been asked for: each is read when it is first needed. */
public final class FontLibrary implements AutoCloseable {

  private final long library;
  private final long stroker;
  private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

  /** Starts FreeType. */
  public FontLibrary() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer pointer = stack.mallocPointer(1);
      check(FreeType.FT_Init_FreeType(pointer), "FT_Init_FreeType");
      library = pointer.get(0);
      check(FreeType.FT_Stroker_New(library, pointer), "FT_Stroker_New");
      stroker = pointer.get(0);
    }
  }

  /** The font of a face. */
  public Font font(Face face) {
    return fonts.computeIfAbsent(face, f -> new Font(library, stroker, f));
  }

  static void check(int error, String call) {
    if (error != FreeType.FT_Err_Ok) {
      throw new IllegalStateException(call + " failed with FreeType error " + error);
    }
  }

  @Override
  public void close() {
    fonts.values().forEach(Font::close);
    FreeType.FT_Stroker_Done(stroker);
    FreeType.FT_Done_FreeType(library);
  }
}
