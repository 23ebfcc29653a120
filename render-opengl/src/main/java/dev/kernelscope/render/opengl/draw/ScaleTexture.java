package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.gl.Texture;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour scales as rows of one texture, for the bars of the legend. */
final class ScaleTexture implements AutoCloseable {

  private static final int WIDTH = 256;
  private static final int ROWS = 32;

  private final Texture texture = new Texture(Texture.Kind.SCALE, WIDTH, ROWS);
  private final Map<Object, Integer> rows = new LinkedHashMap<>();

  /** Where to read the scale named {@code key} in the texture, written now if it is new. */
  float row(Object key, ColorScale scale) {
    Integer known = rows.get(key);
    if (known == null) {
      // More scales than rows never stand in one legend: the oldest gives way.
      known = rows.size() < ROWS ? rows.size() : rows.remove(rows.keySet().iterator().next());
      rows.put(key, known);
      texture.write(0, known, WIDTH, 1, texels(scale));
    }
    return (known + 0.5f) / ROWS;
  }

  private static byte[] texels(ColorScale scale) {
    byte[] texels = new byte[WIDTH * 3];
    for (int i = 0; i < WIDTH; i++) {
      int rgb = scale.at(i / (WIDTH - 1f));
      texels[i * 3] = (byte) (rgb >> 16);
      texels[i * 3 + 1] = (byte) (rgb >> 8);
      texels[i * 3 + 2] = (byte) rgb;
    }
    return texels;
  }

  void bind(int unit) {
    texture.bind(unit);
  }

  @Override
  public void close() {
    texture.close();
  }
}
