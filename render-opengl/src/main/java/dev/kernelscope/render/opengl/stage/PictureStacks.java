package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.gl.TextureArray;
import dev.kernelscope.render.opengl.look.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Textures of stacks of pictures of one size, coloured by their scale as if all of it were computed: what is still to
 * come is made pale by the shader, so that nothing is sent while a film plays.
 */
final class PictureStacks implements AutoCloseable {

  private static final int KEPT = 6;
  private static final int COLORS = 1024;

  /** Neither is more on any driver that has OpenGL 3.3, and no picture needs more to be looked at. */
  private final int largestSide = Math.min(8192, TextureArray.largestSide());
  private final int mostLayers = Math.min(256, TextureArray.mostLayers());

  private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  /** Numbers are told apart by identity: they are shared and read only. */
  private record Key(int values, int layers, int rows, int columns, Object range, Object theme) {}

  private record Entry(float[][] values, List<ValueRange> ranges, TextureArray pictures) {

    boolean shows(List<Block> stack) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != numbers(stack.get(i)) || !ranges.get(i).equals(stack.get(i).range())) {
          return false;
        }
      }
      return true;
    }
  }

  /** How many pictures one stack can have. */
  int mostLayers() {
    return mostLayers;
  }

  /** The pictures of blocks that are of one size and have one kind of scale, a layer each. */
  TextureArray of(List<Block> stack, Look look) {
    Block first = stack.getFirst();
    Key key = new Key(System.identityHashCode(numbers(first)), stack.size(), first.rows(), first.columns(),
        first.range(), look.theme());
    Entry entry = entries.get(key);
    if (entry == null || !entry.shows(stack)) {
      entry = make(stack, look);
      Entry old = entries.put(key, entry);
      if (old != null) {
        old.pictures().close();
      }
      trim();
    }
    return entry.pictures();
  }

  private static float[] numbers(Block block) {
    return image(block).values();
  }

  private static Surface.Image image(Block block) {
    return (Surface.Image) block.surface();
  }

  private Entry make(List<Block> stack, Look look) {
    Block first = stack.getFirst();
    int step = Math.ceilDiv(Math.max(first.rows(), first.columns()), largestSide);
    int width = Math.ceilDiv(first.columns(), step);
    int height = Math.ceilDiv(first.rows(), step);
    int[] colors = colors(first, look);
    TextureArray pictures = new TextureArray(width, height, stack.size());
    float[][] values = new float[stack.size()][];
    byte[] texels = new byte[width * height * 3];
    for (int layer = 0; layer < values.length; layer++) {
      values[layer] = numbers(stack.get(layer));
      if (image(stack.get(layer)).colors() == null) {
        color(stack.get(layer), step, width, colors, look.theme().color(Token.EMPTY).value(), texels);
      } else {
        copy(stack.get(layer), step, width, texels);
      }
      pictures.write(layer, texels);
    }
    pictures.finish();
    return new Entry(values, stack.stream().map(Block::range).toList(), pictures);
  }

  /** A picture in its own colours. */
  private static void copy(Block block, int step, int width, byte[] texels) {
    for (int i = 0; i < texels.length / 3; i++) {
      put(texels, i, image(block).colors()[i / width * step * block.columns() + i % width * step]);
    }
  }

  /** Every {@code step}th cell of every {@code step}th row. */
  private static void color(Block block, int step, int width, int[] colors, int unreadable, byte[] texels) {
    float[] values = numbers(block);
    for (int i = 0; i < texels.length / 3; i++) {
      float value = values[i / width * step * block.columns() + i % width * step];
      int rgb = Float.isNaN(value) ? unreadable : colors[(int) Math.round(block.range().position(value) * COLORS)];
      put(texels, i, rgb);
    }
  }

  private static void put(byte[] texels, int index, int rgb) {
    texels[index * 3] = (byte) (rgb >> 16);
    texels[index * 3 + 1] = (byte) (rgb >> 8);
    texels[index * 3 + 2] = (byte) rgb;
  }

  private static int[] colors(Block block, Look look) {
    int[] colors = new int[COLORS + 1];
    for (int i = 0; i <= COLORS; i++) {
      colors[i] = look.theme().scale(block.range().kind()).at((double) i / COLORS).value();
    }
    return colors;
  }

  private void trim() {
    while (entries.size() > KEPT) {
      Key oldest = entries.keySet().iterator().next();
      entries.remove(oldest).pictures().close();
    }
  }

  @Override
  public void close() {
    entries.values().forEach(e -> e.pictures().close());
    entries.clear();
  }
}
