package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.gl.Texture;
import dev.kernelscope.render.opengl.look.Look;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Textures of pictures, coloured by their block's scale. A film shows the same numbers over and over and only the count
 * of computed cells grows, so that only new rows are coloured and sent.
 */
final class PictureTextures implements AutoCloseable {

  private static final int KEPT = 12;
  private static final int COLORS = 1024;

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** Numbers are told apart by identity: they are shared and read only. */
  private record Key(int values, int rows, int columns, Object range, Object theme) {}

  private static final class Entry {
    private final float[] values;
    private final Texture texture;
    private int computed;

    Entry(float[] values, Texture texture) {
      this.values = values;
      this.texture = texture;
    }
  }

  /** The texture of a block's picture. */
  Texture of(Block block, Surface.Image image, Look look) {
    Key key = new Key(
        System.identityHashCode(image.values()), block.rows(), block.columns(), block.range(), look.theme());
    Entry entry = entries.get(key);
    if (entry == null || entry.values != image.values()) {
      entry = make(block, image, look);
      Entry old = entries.put(key, entry);
      if (old != null) {
        old.texture.close();
      }
      trim();
    } else if (entry.computed != image.computed()) {
      write(entry, block, image, look);
    }
    return entry.texture;
  }

  private Entry make(Block block, Surface.Image image, Look look) {
    Entry entry = new Entry(image.values(), new Texture(Texture.Kind.PICTURE, block.columns(), block.rows()));
    byte[] texels = new byte[block.rows() * block.columns() * 3];
    int[] colors = colors(block, look);
    for (int i = 0; i < block.rows() * block.columns(); i++) {
      put(texels, i, color(block, image, i, colors, look));
    }
    entry.texture.write(0, 0, block.columns(), block.rows(), texels);
    entry.computed = image.computed();
    return entry;
  }

  /** Colours again the rows between the old and the new count of computed cells. */
  private static void write(Entry entry, Block block, Surface.Image image, Look look) {
    int columns = block.columns();
    int from = Math.min(entry.computed, image.computed()) / columns;
    int last = Math.min(block.rows() - 1, Math.max(entry.computed, image.computed()) / columns);
    if (from <= last) {
      byte[] texels = new byte[(last - from + 1) * columns * 3];
      int[] colors = colors(block, look);
      for (int i = 0; i < texels.length / 3; i++) {
        put(texels, i, color(block, image, from * columns + i, colors, look));
      }
      entry.texture.write(0, from, columns, last - from + 1, texels);
    }
    entry.computed = image.computed();
  }

  private static int[] colors(Block block, Look look) {
    int[] colors = new int[COLORS + 1];
    for (int i = 0; i <= COLORS; i++) {
      colors[i] = look.theme().scale(block.range().kind()).at((double) i / COLORS).value();
    }
    return colors;
  }

  private static int color(Block block, Surface.Image image, int i, int[] colors, Look look) {
    float value = image.values()[i];
    Rgb empty = look.theme().color(Token.EMPTY);
    if (Float.isNaN(value)) {
      return empty.value();
    }
    int color = colors[(int) Math.round(block.range().position(value) * COLORS)];
    return i < image.computed() ? color : empty.mix(Rgb.of(color), Surface.Image.TO_COME).value();
  }

  private static void put(byte[] texels, int i, int rgb) {
    texels[i * 3] = (byte) (rgb >> 16);
    texels[i * 3 + 1] = (byte) (rgb >> 8);
    texels[i * 3 + 2] = (byte) rgb;
  }

  private void trim() {
    while (entries.size() > KEPT) {
      Key oldest = entries.keySet().iterator().next();
      entries.remove(oldest).texture.close();
    }
  }

  @Override
  public void close() {
    entries.values().forEach(e -> e.texture.close());
    entries.clear();
  }
}
